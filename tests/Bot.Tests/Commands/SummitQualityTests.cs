using System.Globalization;
using System.Text.Json;
using Bot.App.Commands;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Tests.Files;

namespace Bot.Tests.Commands;

/// <summary>Quality is a pinned number: the questions about the summit, asked of the program as it ships.</summary>
public sealed class SummitQualityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nine_direct_questions_of_ten_are_answered_by_the_first_quotation()
    {
        using var measures = JsonDocument.Parse(Run("eval", Repository.Path("tests/data/summit-questions.jsonl"), "--json").Results
            .Split('\n').Single(line => line.Contains("\"kind\":\"direct\"", StringComparison.Ordinal)));

        Assert.Equal(44, measures.RootElement.GetProperty("answerable").GetInt32());
        Assert.InRange(measures.RootElement.GetProperty("A@1").GetDouble(), 0.90, 1);
    }

    /// <summary>Questions by somebody who did not know how the program answers, two in five of them colloquial, and near misses among those without an answer.</summary>
    [Theory]
    [InlineData("summit-questions.jsonl", 78, 0.95, 0.1)]
    [InlineData("summit-questions-more.jsonl", 102, 0.90, 0.08)]
    [InlineData("summit-questions-160.jsonl", 160, 0.90, 0.2)]
    public void Most_questions_come_out_right_and_few_near_misses_get_a_quotation(string file, int questions, double right, double falseAnswers) =>
        Check(Repository.Path($"tests/data/{file}"), questions, right, falseAnswers);

    /// <summary>Every second question of the 160 was only ever counted: nothing was mended for its sake.</summary>
    [Fact]
    public void Questions_that_nobody_looked_at_come_out_right_as_often()
    {
        var heldOut = _folder.At("held-out.jsonl");
        File.WriteAllLines(heldOut, File.ReadLines(Repository.Path("tests/data/summit-questions-160.jsonl")).Where(static (_, number) => number % 2 == 1));

        Check(heldOut, 80, 0.88, 0.25);
    }

    [Fact]
    public void The_trade_volume_is_quoted_with_its_speaker_and_paragraph()
    {
        var (exitCode, results) = Run("ask", "去年哈日双边贸易额是多少？", "--json", "--top", "1");

        using var answer = JsonDocument.Parse(results);
        var quotation = answer.RootElement.GetProperty("quotations")[0];
        Assert.Equal(0, exitCode);
        Assert.Contains("20亿美元", quotation.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("托卡耶夫总统", quotation.GetProperty("speaker").GetString());
        Assert.Equal(10, quotation.GetProperty("paragraph").GetInt32());
    }

    [Theory]
    [InlineData("今天天气怎么样？")]
    [InlineData("你好")]
    [InlineData("怎么做红烧肉？")]
    [InlineData("asdfghjkl")]
    [InlineData("？？？")]
    [InlineData("明天比特币的价格会涨吗？")]
    public void Chit_chat_and_noise_get_no_quotation(string question) => Assert.Equal(1, Run("ask", question).ExitCode);

    private void Check(string file, int questions, double right, double falseAnswers)
    {
        using var measures = JsonDocument.Parse(Run("eval", file, "--json").Results
            .Split('\n').Single(line => line.Contains("\"kind\":\"all\"", StringComparison.Ordinal)));

        Assert.Equal(questions, measures.RootElement.GetProperty("questions").GetInt32());
        Assert.InRange(measures.RootElement.GetProperty("right").GetDouble(), right, 1);
        Assert.InRange(measures.RootElement.GetProperty("false answers").GetDouble(), 0, falseAnswers);
    }

    private (int ExitCode, string Results) Run(params string[] arguments)
    {
        using var results = new StringWriter(CultureInfo.InvariantCulture);
        var screen = new Screen(results, TextWriter.Null, resultsAreSeen: false, notesAreSeen: false);
        var exitCode = BotCommand.Run([.. arguments, "--index", _folder.At("index")], screen, TextReader.Null, () => AppSettings.Load(Repository.Path()));
        return (exitCode, results.ToString());
    }
}
