using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.Core.Evaluation;
using Bot.Core.Text;
using Bot.Tests.Samples;

namespace Bot.Tests.Evaluation;

/// <summary>Every figure here was computed by hand.</summary>
public sealed class MeasuresTests
{
    /// <summary>Four answerable questions: right at once, right in the second article's quotation, in the right article but missed, nothing found.</summary>
    private static readonly CaseOutcome[] Four =
    [
        Answered("a", ["二十亿"], 0.9, 1, Quotation("a", "首句。二十 亿美元。", "二十 亿美元。")),
        Answered("a", ["铀"], 0.8, 2, Quotation("b", "没有。", "没有。"), Quotation("a", "有铀。煤。", "煤。"), Quotation("c", "铀！", "铀！")),
        Missed("a", ["煤"], 0.05, 3, Quotation("a", "有煤。雨。", "雨。")),
        Missed("a", ["雨"], 0, 4),
    ];

    [Fact]
    public void The_ranking_is_measured_whether_or_not_it_was_sure()
    {
        var measures = Measures.Of(Four);

        Assert.Equal(4, measures.Questions);
        Assert.Equal(4, measures.Answerable);
        Assert.Equal(2 / 4.0, measures.RecallAt1); // the first and the third
        Assert.Equal(3 / 4.0, measures.RecallAt10); // the second too, at place 2
        Assert.Equal((1 + 1 / 2.0 + 1 + 0) / 4, measures.MeanReciprocalRank);
        Assert.Equal(1 / 4.0, measures.SentenceAt1); // white space inside the answer does not count
        Assert.Equal(2 / 4.0, measures.SentenceAt3); // of the second question the third quotation's sentence
        Assert.Equal(1 / 4.0, measures.StrictSentenceAt1);
        Assert.Equal(2 / 4.0, measures.AnswerAt1); // of the third question the quotation, not its sentence
        Assert.Equal(3 / 4.0, measures.AnswerAt3);
    }

    [Fact]
    public void What_was_said_to_be_found_is_measured_apart()
    {
        var measures = Measures.Of([.. Four, Answered("z", [], 0.5, 5, Quotation("a", "假。", "假。")), Missed("z", [], 0.02, 6)]);

        Assert.Equal(6, measures.Questions);
        Assert.Equal(4, measures.Answerable);
        Assert.Equal(1 / 4.0, measures.SentenceAt1Found);
        Assert.Equal(1 / 4.0, measures.AnswerAt1Found);
        Assert.Equal(1 / 2.0, measures.FalseAnswers);
        Assert.Equal(2 / 4.0, measures.Missed);
        Assert.Equal(2 / 6.0, measures.Right); // the first, and the one that has no answer and got none
    }

    [Fact]
    public void A_hit_in_another_article_is_no_strict_one()
    {
        var measures = Measures.Of([Answered("a", ["铀"], 0.9, 1, Quotation("b", "铀。", "铀。"))]);

        Assert.Equal((1.0, 0.0), (measures.SentenceAt1, measures.StrictSentenceAt1));
    }

    [Fact]
    public void An_articles_further_quotations_take_no_place()
    {
        var measures = Measures.Of([Answered("a", ["铀"], 0.9, 1, Quotation("b", "一。", "一。"), Quotation("b", "二。", "二。"), Quotation("a", "铀。", "铀。"))]);

        Assert.Equal(1 / 2.0, measures.MeanReciprocalRank);
    }

    [Theory]
    [InlineData(new double[] { 4, 1, 3, 2 }, 3, 4)] // the third of four is the first above the half
    [InlineData(new double[] { 5 }, 5, 5)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 6, 10)]
    public void Latencies_are_quantiles(double[] milliseconds, double half, double nearlyAll)
    {
        var measures = Measures.Of([.. milliseconds.Select(time => Missed("a", ["铀"], 0, time))]);

        Assert.Equal((half, nearlyAll), (measures.LatencyP50, measures.LatencyP99));
    }

    [Theory]
    [InlineData(new[] { 0.9, 0.8 }, new[] { 0.1, 0.2 }, 1.0)]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.9, 0.8 }, 0.0)]
    [InlineData(new[] { 0.5, 0.5 }, new[] { 0.5 }, 0.5)]
    [InlineData(new[] { 0.9, 0.3 }, new[] { 0.5, 0.1 }, 0.75)] // of four pairs three are right
    [InlineData(new[] { 0.9, 0.5 }, new[] { 0.5, 0.1 }, 0.875)] // and a tie
    public void Auroc_is_the_share_of_pairs_in_the_right_order(double[] answerable, double[] others, double expected) =>
        Assert.Equal(expected, Abstaining.Auroc(answerable, others), 10);

    [Theory]
    [InlineData(0.0, 0.5)] // the threshold is 0.1: one of two others reaches it
    [InlineData(0.25, 0.5)] // 0.3
    [InlineData(0.5, 0.0)] // 0.8: none does
    [InlineData(1.0, 0.0)]
    public void False_answers_are_counted_at_the_threshold_that_misses_a_share(double missed, double expected) =>
        Assert.Equal(expected, Abstaining.FalseAnswersAt(missed, [0.9, 0.1, 0.8, 0.3], [0.05, 0.4]), 10);

    [Fact]
    public void What_cannot_be_said_is_not_a_number()
    {
        var measures = Measures.Of([]);

        Assert.All(
            [measures.RecallAt1, measures.MeanReciprocalRank, measures.FalseAnswers, measures.Missed, measures.Right, measures.Auroc, measures.FalseAnswersAt5Missed, measures.LatencyP50],
            figure => Assert.True(double.IsNaN(figure)));
    }

    private static CaseOutcome Answered(string article, string[] answers, double confidence, double milliseconds, params Quotation[] quotations) =>
        new(Case(article, answers), new Answer.Found(Sample.Question("问"), Sure(quotations, confidence)), answers.Length > 0, milliseconds);

    private static CaseOutcome Missed(string article, string[] answers, double confidence, double milliseconds, params Quotation[] nearest) =>
        new(Case(article, answers), new Answer.NothingFound(Sample.Question("问"), Sure(nearest, confidence)), answers.Length > 0, milliseconds);

    private static QuestionCase Case(string article, string[] answers) => new("1", "问", article, answers, null);

    private static List<Quotation> Sure(Quotation[] quotations, double confidence) => [.. quotations.Select(one => one with { Confidence = confidence })];

    private static Quotation Quotation(string article, string text, string sentence) => new()
    {
        Article = new ArticleHeader(article, "标题", null, "1"),
        Text = text,
        Span = new(0, text.Length),
        Sentence = new TextSpan(text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length),
        Matches = [],
        Score = 1,
        Confidence = 0,
        Before = "",
        After = "",
        Speaker = null,
        Paragraph = 1,
    };
}
