using System.Text;
using System.Text.RegularExpressions;
using Bot.App.Commands;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Tests.Files;

namespace Bot.Tests.Commands;

/// <summary>The program in a folder of its own: run as from a shell whose output goes into a pipe.</summary>
internal sealed partial class BotRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BotRun()
    {
        Write(AppSettings.FileName, """{"Answer":{"Threshold":0,"MaxQuotations":1}}""");
        // Markup of the terminal library, of HTML and of the terminal itself are letters like others.
        Write(
            "seeds/summit.txt",
            " date 2025-12-20 首届“中亚+日本”峰会[red]在东京举行\n托卡耶夫总统表示：\n“去年双边贸易额接近20亿美元。”\n哈萨克斯坦提供全球约40%核燃料。\n<b>标记</b>与[bold]方括号[/]还有\u001B[31m控制字符都是文字&amp;。\n");
        Write("seeds/more.jsonl", """{"id":"rain","title":"天气","text":"阿斯塔纳下了三天的雨。\n气象台发布了预警。"}""" + "\n");
    }

    public string Folder => _folder.Path;

    public string Index => _folder.At("index/passages");

    public string Write(string name, string text) => _folder.Write(name, text);

    public string Write(string name, byte[] content) => _folder.Write(name, content);

    public string At(string name) => _folder.At(name);

    public void Dispose() => _folder.Dispose();

    public Outcome Run(params string[] arguments) => RunWith("", arguments);

    /// <param name="input">What comes from standard input.</param>
    public Outcome RunWith(string input, params string[] arguments)
    {
        using var results = new StringWriter();
        using var notes = new StringWriter();
        var screen = new Screen(results, notes, resultsAreSeen: false, notesAreSeen: false);
        using var reader = new StringReader(input);
        var exitCode = BotCommand.Run(arguments, screen, reader, () => AppSettings.Load(Folder));
        return new(exitCode, Normalized(results), Normalized(notes));
    }

    /// <summary>What differs from run to run, and what is tuned elsewhere, is masked.</summary>
    private string Normalized(StringWriter written)
    {
        var text = written.ToString().ReplaceLineEndings("\n").Replace(Folder, "<folder>", StringComparison.Ordinal);
        text = Milliseconds().Replace(text, "$1#");
        return Confidence().Replace(text, "$1#");
    }

    [GeneratedRegex(@"(""elapsedMs"":|p\d\d ms"":|p\d\d ms +)[\d.][\d. –]*")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"(""confidence"":|""score"":|可信度 )-?[\d.E-]+")]
    private static partial Regex Confidence();

    /// <param name="Results">What went to stdout.</param>
    /// <param name="Notes">What went to stderr.</param>
    internal sealed record Outcome(int ExitCode, string Results, string Notes)
    {
        /// <summary>All of it, as a golden file keeps it.</summary>
        public override string ToString()
        {
            var text = new StringBuilder(Results);
            if (Notes.Length > 0)
                text.Append("--- stderr\n").Append(Notes);
            return text.Append($"--- exit {ExitCode}\n").ToString();
        }
    }
}
