namespace Bot.Tests.Commands;

/// <summary><c>eval --explain</c> and <c>--slips</c>: for those who tune.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly BotRun _bot = new();

    public ExplainTests()
    {
        _bot.Write("cases.jsonl", """
            {"id":"1","question":"请问去年双边贸易额是多少？","answers":["20亿"]}
            {"id":"2","question":"双边和雨","answers":["没有"]}

            """);
        _bot.Run("index");
    }

    public void Dispose() => _bot.Dispose();

    [Fact]
    public void A_question_is_shown_as_it_was_understood()
    {
        var (exitCode, lines) = Explain("1");

        Assert.Equal(0, exitCode);
        Assert.Contains("question   请问去年双边贸易额是多少？", lines);
        Assert.Contains("answers    20亿", lines);
        Assert.Contains("asks by    请问 | 是多少 | ?", lines);
        Assert.Contains("expects    Quantity", lines);
        Assert.Contains(lines, line => line.StartsWith("terms      ", StringComparison.Ordinal) && line.Contains("贸易额:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_best_sentences_are_shown_with_the_parts_of_their_scores()
    {
        var (_, lines) = Explain("1");

        Assert.Contains("+ 1. “去年双边贸易额接近20亿美元。”", lines); // the plus says that it answers
        Assert.Contains(lines, line => line.Contains("confidence", StringComparison.Ordinal) && line.Contains("第3段", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("CommonSubsequence ", StringComparison.Ordinal) && line.Contains("1.00 → ", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_that_do_not_answer_are_marked()
    {
        var (_, lines) = Explain("2");

        Assert.Contains(lines, line => line.StartsWith("- 1. ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("- 2. ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_that_is_not_in_the_file_is_an_error()
    {
        var run = _bot.Run("eval", _bot.At("cases.jsonl"), "--explain", "7");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("eval: there is no question 7 in the file.\n", run.Notes);
    }

    [Fact]
    public void Every_question_can_be_asked_with_a_slip()
    {
        var run = _bot.Run("eval", _bot.At("cases.jsonl"), "--slips", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"questions\":2,", run.Results, StringComparison.Ordinal);
    }

    private (int ExitCode, string[] Lines) Explain(string id)
    {
        var run = _bot.Run("eval", _bot.At("cases.jsonl"), "--explain", id);
        return (run.ExitCode, run.Results.Split('\n'));
    }
}
