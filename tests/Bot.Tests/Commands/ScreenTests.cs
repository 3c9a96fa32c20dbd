using Bot.App.Commands;
using Bot.App.Rendering;
using Bot.App.Settings;

namespace Bot.Tests.Commands;

public sealed class ScreenTests : IDisposable
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
