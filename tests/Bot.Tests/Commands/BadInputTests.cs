using System.Text.RegularExpressions;
using Bot.LuceneIndex;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.Tests.Commands;

/// <summary>Bad input gets one clear line on stderr and exit code 2; nothing is lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly BotRun _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData("ask", "give one question")]
    [InlineData("ask 问题 --batch x", "not both|one question, or")]
    [InlineData("ask 问题 --top 0", "--top takes a number from 1")]
    [InlineData("ask 问题 --top 101", "--top takes a number from 1")]
    [InlineData("ask 问题 --top viele", "viele")]
    [InlineData("ask 问题 --index", "--index")]
    [InlineData("ask 问题 --index=", "--index")]
    [InlineData("ask 问题 --jsno", "There is no option --jsno")]
    [InlineData("ask --batch missing.txt", "missing.txt cannot be read")]
    [InlineData("ask --batch .", "cannot be read")]
    [InlineData("dance", "There is no command or option 'dance'")]
    [InlineData("", "")]
    [InlineData("index no-such-folder", "no-such-folder")]
    [InlineData("index seeds no-such-folder", "no-such-folder")]
    [InlineData("articles", "run 'index'")]
    [InlineData("remove a", "run 'index'")]
    [InlineData("remove", "")]
    [InlineData("eval missing.jsonl", "missing.jsonl cannot be read")]
    [InlineData("eval", "")]
    [InlineData("analyze --file missing.txt", "missing.txt")]
    [InlineData("analyze --jsno", "There is no option --jsno")]
    [InlineData("analyze 文本 --file x", "not both")]
    public void A_wrong_command_line_is_refused(string arguments, string saying) =>
        AssertRefused(saying, _bot.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(InFolder).ToArray()));

    [Theory]
    [InlineData("ask", "峰会", "--index")]
    [InlineData("articles", "--index")]
    [InlineData("analyze", "--file")]
    public void An_empty_name_of_a_folder_or_file_is_refused(params string[] arguments) =>
        AssertRefused("takes the name of a", _bot.Run([.. arguments, ""]));

    [Fact]
    public void A_question_of_100_000_characters_is_refused() =>
        AssertRefused("100000 characters: ask with at most 1000", _bot.Run("ask", new string('问', 100_000)));

    [Theory]
    [InlineData("   ", "empty")]
    [InlineData(@"峰会\x07", "control characters")]
    [InlineData(@"峰会\uD83D", "control characters or broken ones")]
    public void A_question_that_cannot_be_asked_is_refused(string question, string saying) =>
        AssertRefused(saying, _bot.Run("ask", Regex.Unescape(question)));

    [Theory]
    [InlineData("""{"id":"a","question":"峰\uD83D会"}""", "the line is left out")]
    [InlineData("""{"id":"a","question":"峰""", "the line is left out")]
    [InlineData("""{"id":"a","question":7}""", "the line is left out")]
    [InlineData("""{"id":"a"}""", "no text \"question\"")]
    [InlineData("""{"question":"峰\u0007会"}""", "control characters")]
    [InlineData("""{"question":""}""", "empty")]
    public void A_bad_line_of_a_batch_is_reported_and_the_others_are_answered(string line, string saying)
    {
        _bot.Run("index");
        _bot.Write("questions.jsonl", $"去年双边贸易额是多少？\n{line}\n下雨\n");

        var outcome = _bot.Run("ask", "--batch", _bot.At("questions.jsonl"), "--json");

        AssertRefused(saying, outcome);
        Assert.Contains("questions.jsonl:2:", outcome.Notes, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Results.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("""{"id":"a","question":"峰""")]
    [InlineData("plain text")]
    [InlineData("""{"question":" ","answers":[]}""")]
    [InlineData("""{"question":"问","answers":"no list"}""")]
    public void A_bad_line_of_an_evaluation_is_reported_and_the_others_are_measured(string line)
    {
        _bot.Run("index");
        _bot.Write("cases.jsonl", $"{line}\n{{\"question\":\"下了几天的雨？\",\"answers\":[\"三天\"]}}\n");

        var outcome = _bot.Run("eval", _bot.At("cases.jsonl"));

        AssertRefused("cases.jsonl:1:", outcome);
        Assert.Matches(@"questions +1 *\n", outcome.Results);
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("""{"Answer":{"MaxLength":"lang"}}""", "MaxLength")]
    [InlineData("""{"Answer":{"Threshold":7}}""", "Threshold")]
    [InlineData("""{"Index":{"Folder":""}}""", "Folder")]
    public void Wrong_settings_are_named(string settings, string saying)
    {
        _bot.Write("appsettings.json", settings);

        AssertRefused(saying, _bot.Run("ask", "峰会"));
    }

    [Fact]
    public void Without_seeds_and_index_a_question_is_refused()
    {
        System.IO.Directory.Delete(_bot.At("seeds"), recursive: true);

        var outcome = _bot.Run("ask", "峰会");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("<folder>/seeds", outcome.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_others_go_in()
    {
        File.CreateSymbolicLink(_bot.At("seeds/broken.txt"), _bot.At("nowhere"));

        var outcome = _bot.Run("index");

        AssertRefused("broken.txt", outcome);
        Assert.Contains("2 added", outcome.Results, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_of_another_schema_is_refused_until_it_is_built_anew()
    {
        _bot.Run("index");
        using (var directory = FSDirectory.Open(_bot.Index))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, new KeywordAnalyzer())))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["schema"] = "0" });
            writer.Commit();
        }

        AssertRefused("run 'index'", _bot.Run("ask", "峰会"));
        Assert.Equal(0, _bot.Run("index").ExitCode);
        Assert.Equal(0, _bot.Run("ask", "峰会").ExitCode);
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("seeds/below/index")]
    public void An_index_among_the_articles_is_refused(string index)
    {
        var outcome = _bot.Run("index", _bot.At("seeds"), "--index", _bot.At(index));

        AssertRefused("among the articles", outcome);
        Assert.False(System.IO.Directory.Exists(_bot.At("seeds/below")));
    }

    [Theory]
    [InlineData("serve", "seeds", "Index:Seeds")]
    [InlineData("serve", "seeds/below/index", "Index:Seeds")]
    [InlineData("serve", "index/documents/index", "Index:Documents")]
    [InlineData("ask", "seeds/below/index", "Index:Seeds")]
    public void An_index_among_the_articles_of_the_settings_is_refused(string command, string index, string setting)
    {
        _bot.Write("appsettings.json", $$"""{"Index": { "Folder": "{{index}}" } }""");

        var outcome = _bot.Run(command == "ask" ? [command, "峰会"] : [command]);

        AssertRefused("among the articles", outcome);
        Assert.Contains(setting, outcome.Notes, StringComparison.Ordinal);
        Assert.False(System.IO.Directory.Exists(_bot.At("seeds/below")));
    }

    [Theory]
    [InlineData("seeds", "seeds")]
    [InlineData("seeds", "seeds/sent")]
    [InlineData("sent/seeds", "sent")]
    public void Folders_of_articles_in_one_another_are_refused(string seeds, string documents)
    {
        _bot.Write("appsettings.json", $$"""{"Index": { "Seeds": "{{seeds}}", "Documents": "{{documents}}" } }""");

        AssertRefused("in one another", _bot.Run("serve"));
    }

    [Fact]
    public void An_index_that_a_link_leads_to_among_the_articles_is_refused()
    {
        System.IO.Directory.CreateSymbolicLink(_bot.At("elsewhere"), _bot.At("seeds"));

        AssertRefused("among the articles", _bot.Run("index", "--index", _bot.At("elsewhere/index")));
        AssertRefused("among the articles", _bot.Run("serve", "--index", _bot.At("elsewhere/index")));
    }

    [Fact]
    public void A_locked_index_can_be_asked_but_not_written()
    {
        _bot.Run("index");
        using var writing = new IndexWriting(_bot.Index, anew: false);

        AssertRefused("wait", _bot.Run("index"));
        AssertRefused("wait", _bot.Run("remove", "rain"));
        Assert.Equal(0, _bot.Run("ask", "峰会").ExitCode);
    }

    [Fact]
    public void A_damaged_index_is_refused_until_it_is_rebuilt()
    {
        _bot.Run("index");
        foreach (var file in System.IO.Directory.GetFiles(_bot.Index, "_*"))
            File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Reverse()]);

        AssertRefused("--rebuild", _bot.Run("ask", "峰会"));
        Assert.Equal(0, _bot.Run("index", "--rebuild").ExitCode);
        Assert.Equal(0, _bot.Run("ask", "峰会").ExitCode);
    }

    [Fact]
    public void Help_goes_to_stdout()
    {
        var outcome = _bot.Run("--help");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("ask", outcome.Results, StringComparison.Ordinal);
        Assert.Empty(outcome.Notes);
    }

    private string InFolder(string argument) =>
        argument is "." or "seeds" || argument.EndsWith(".txt", StringComparison.Ordinal) || argument.EndsWith(".jsonl", StringComparison.Ordinal) || argument.StartsWith("no-", StringComparison.Ordinal) ? _bot.At(argument) : argument;

    /// <param name="saying">What the line holds, or alternatives with a | between them.</param>
    private static void AssertRefused(string saying, BotRun.Outcome outcome)
    {
        Assert.Equal(2, outcome.ExitCode);
        var line = Assert.Single(outcome.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(saying.Split('|').Any(part => line.Contains(part, StringComparison.Ordinal)), line);
    }
}
