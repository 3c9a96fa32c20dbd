using System.Text.RegularExpressions;
using Bot.App.Commands;
using Bot.App.Rendering;
using Bot.App.Settings;

namespace Bot.Tests.Commands;

public sealed partial class ScreenTests : IDisposable
{
    private readonly BotRun _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public void What_goes_into_a_pipe_is_plain_and_is_not_wrapped()
    {
        _bot.Write("seeds/long.txt", $"长文\n{new string('长', 480)}核电站。\n");

        var outcome = _bot.Run("ask", "核电站");

        Assert.DoesNotContain('\u001B', outcome.Results + outcome.Notes);
        Assert.Contains(new string('长', 480) + "核电站。", outcome.Results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Results_and_notes_are_coloured_apart(bool resultsAreSeen, bool notesAreSeen)
    {
        using var results = new StringWriter();
        using var notes = new StringWriter();
        var screen = new Screen(results, notes, resultsAreSeen, notesAreSeen);

        Assert.Equal(0, BotCommand.Run(["ask", "核燃料"], screen, TextReader.Null, () => AppSettings.Load(_bot.Folder)));

        Assert.True(resultsAreSeen || !results.ToString().Contains('\u001B', StringComparison.Ordinal));
        Assert.True(notesAreSeen || !notes.ToString().Contains('\u001B', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void Articles_that_a_table_has_no_room_for_are_listed_one_by_one_with_whole_ids(int width)
    {
        const string Long = "https://www.example.org/news/2025/12/20/a-very-long-address-of-an-article.html";
        _bot.Write("seeds/long.jsonl", $$"""{"id":"{{Long}}","title":"托卡耶夫总统在东京出席首届“中亚+日本”峰会并发表重要讲话","text":"雨。","date":"2025-12-20"}""" + "\n");
        _bot.Run("index");

        var lines = Articles(width).Split('\n');

        var id = Array.IndexOf(lines, Long);
        Assert.Equal("  托卡耶夫总统在东京", lines[id + 1][..11]);
        Assert.Contains("  2025-12-20, 2 characters, 1 passages", lines);
        Assert.All(lines.Except([Long]), line => Assert.InRange(line.Sum(letter => letter < 0x2E80 ? 1 : 2), 0, width));
    }

    [Fact]
    public void Articles_that_a_table_has_room_for_stand_in_one()
    {
        _bot.Run("index");

        Assert.Matches("rain +天气", Articles(width: 100));
    }

    private string Articles(int width)
    {
        using var results = new StringWriter();
        using var notes = new StringWriter();
        var screen = new Screen(results, notes, resultsAreSeen: true, notesAreSeen: false);
        screen.Results.Profile.Width = width;
        Assert.Equal(0, BotCommand.Run(["articles"], screen, TextReader.Null, () => AppSettings.Load(_bot.Folder)));
        return Escapes().Replace(results.ToString().ReplaceLineEndings("\n"), "");
    }

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Escapes();

    [Theory]
    [InlineData("峰会\n在\t东京", "峰会\n在\t东京")]
    [InlineData("a\u001B[31mb\u0007\r\u009B", "a\uFFFD[31mb\uFFFD\uFFFD\uFFFD")]
    public void Control_characters_of_an_article_are_shown_not_obeyed(string text, string shown) =>
        Assert.Equal(shown, Visible.Of(text));

    [Theory]
    [InlineData("a.txt", 27, "indexing 7: a.txt")]
    [InlineData("通知.txt", 20, "indexing 7: 通知.txt")]
    [InlineData("通知.txt", 19, "indexing 7: 通知.t…")]
    [InlineData("关于峰会的通知.txt", 19, "indexing 7: 关于峰…")]
    [InlineData("关于峰会的通知.txt", 18, "indexing 7: 关于…")]
    [InlineData("a\u001B[31m\n.txt", 27, "indexing 7: a\uFFFD[31m\uFFFD.txt")]
    public void Progress_is_one_line_of_the_width_of_the_terminal(string current, int width, string line) =>
        Assert.Equal(line, ProgressLine.Of(new(7, current), width));
}
