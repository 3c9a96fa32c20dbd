namespace Bot.Core.Evaluation;

/// <summary>
/// The measures of a question set. R, MRR, S and A are shares of the answerable questions and speak of the ranking, whether or not the first
/// quotation was thought good enough; what the threshold does is in <see cref="Missed"/>, <see cref="FalseAnswers"/> and <see cref="Right"/>.
/// </summary>
public sealed record Measures
{
    public required int Questions { get; init; }

    public required int Answerable { get; init; }

    /// <summary>R@1: the right article is that of the first quotation.</summary>
    public required double RecallAt1 { get; init; }

    /// <summary>R@10: it is among the first ten distinct articles.</summary>
    public required double RecallAt10 { get; init; }

    /// <summary>MRR@10: the mean of 1 / its place among them.</summary>
    public required double MeanReciprocalRank { get; init; }

    /// <summary>S@1, S@3: an answer lies in the best sentence of the first quotation, of one of the first three.</summary>
    public required double SentenceAt1 { get; init; }

    public required double SentenceAt3 { get; init; }

    /// <summary>S@1, and the quotation is of the right article.</summary>
    public required double StrictSentenceAt1 { get; init; }

    /// <summary>A@1, A@3: an answer lies in the whole quotation.</summary>
    public required double AnswerAt1 { get; init; }

    public required double AnswerAt3 { get; init; }

    /// <summary>S@1 and A@1 counting only quotations above the threshold.</summary>
    public required double SentenceAt1Found { get; init; }

    public required double AnswerAt1Found { get; init; }

    /// <summary>The share of unanswerable questions that got a quotation.</summary>
    public required double FalseAnswers { get; init; }

    /// <summary>The share of answerable questions that got none.</summary>
    public required double Missed { get; init; }

    /// <summary>The share of all questions with the right outcome.</summary>
    public required double Right { get; init; }

    /// <summary>How well the confidence tells answerable questions from others: the area under the ROC curve; NaN when one kind is missing.</summary>
    public required double Auroc { get; init; }

    /// <summary>The share of false answers at the threshold that misses 5 % of the answerable questions; NaN as above.</summary>
    public required double FalseAnswersAt5Missed { get; init; }

    /// <summary>Milliseconds an answer.</summary>
    public required double LatencyP50 { get; init; }

    public required double LatencyP99 { get; init; }

    public static Measures Of(IReadOnlyCollection<CaseOutcome> outcomes)
    {
        var answerable = outcomes.Where(static outcome => outcome.Answerable).ToList();
        var others = outcomes.Where(static outcome => !outcome.Answerable).ToList();
        var latencies = outcomes.Select(static outcome => outcome.Milliseconds).Order().ToList();
        double Of(Func<CaseOutcome, bool> holds) => Share(answerable, outcome => outcome.Ranked.Count > 0 && holds(outcome));
        return new()
        {
            Questions = outcomes.Count,
            Answerable = answerable.Count,
            RecallAt1 = Of(static outcome => outcome.ArticleRank == 1),
            RecallAt10 = Of(static outcome => outcome.ArticleRank > 0),
            MeanReciprocalRank = answerable.Count == 0 ? double.NaN : answerable.Average(static outcome => outcome.Ranked.Count > 0 && outcome.ArticleRank > 0 ? 1.0 / outcome.ArticleRank : 0),
            SentenceAt1 = Of(static outcome => outcome.SentenceHolds(1)),
            SentenceAt3 = Of(static outcome => outcome.SentenceHolds(3)),
            StrictSentenceAt1 = Of(static outcome => outcome.StrictSentenceHolds),
            AnswerAt1 = Of(static outcome => outcome.TextHolds(1)),
            AnswerAt3 = Of(static outcome => outcome.TextHolds(3)),
            SentenceAt1Found = Of(static outcome => outcome.Found && outcome.SentenceHolds(1)),
            AnswerAt1Found = Of(static outcome => outcome.Found && outcome.TextHolds(1)),
            FalseAnswers = Share(others, static outcome => outcome.Found),
            Missed = Share(answerable, static outcome => !outcome.Found),
            Right = Share(outcomes, static outcome => outcome.Right),
            Auroc = Abstaining.Auroc(answerable.Select(ConfidenceOf), others.Select(ConfidenceOf)),
            FalseAnswersAt5Missed = Abstaining.FalseAnswersAt(0.05, answerable.Select(ConfidenceOf), others.Select(ConfidenceOf)),
            LatencyP50 = Quantile(latencies, 0.5),
            LatencyP99 = Quantile(latencies, 0.99),
        };
    }

    private static double ConfidenceOf(CaseOutcome outcome) => outcome.Ranked.Count == 0 ? 0 : outcome.Ranked[0].Confidence;

    private static double Share(IReadOnlyCollection<CaseOutcome> outcomes, Func<CaseOutcome, bool> holds) =>
        outcomes.Count == 0 ? double.NaN : outcomes.Count(holds) / (double)outcomes.Count;

    private static double Quantile(List<double> ascending, double share) =>
        ascending.Count == 0 ? double.NaN : ascending[Math.Min(ascending.Count - 1, (int)(ascending.Count * share))];
}
