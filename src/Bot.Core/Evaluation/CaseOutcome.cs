using Bot.Core.Answers;

namespace Bot.Core.Evaluation;

/// <summary>What the program said to a <see cref="QuestionCase"/>.</summary>
/// <param name="Answerable">False where the case has no answer, or its article is not indexed.</param>
/// <param name="Milliseconds">How long the answer took.</param>
public sealed record CaseOutcome(QuestionCase Case, Answer Answer, bool Answerable, double Milliseconds)
{
    public bool Found => Answer is Answer.Found;

    /// <summary>The quotations in their order, whether they were thought good enough or only nearest.</summary>
    public IReadOnlyList<Quotation> Ranked => Answer switch
    {
        Answer.Found found => found.Quotations,
        Answer.NothingFound nothing => nothing.Nearest,
        _ => throw new InvalidOperationException("There is no third kind of answer."),
    };

    /// <summary>One of the first <paramref name="count"/> best sentences holds an answer.</summary>
    public bool SentenceHolds(int count) => Ranked.Take(count).Any(quotation => Holds(quotation.Sentence.Of(quotation.Text)));

    /// <summary>One of the first <paramref name="count"/> quotations holds an answer.</summary>
    public bool TextHolds(int count) => Ranked.Take(count).Any(quotation => Holds(quotation.Text));

    public bool StrictSentenceHolds => SentenceHolds(1) && (Case.Article is null || Ranked[0].Article.Id == Case.Article);

    /// <summary>The place of the right article among the distinct articles of the first ten, from 1; 0 when it is not among them.</summary>
    public int ArticleRank => Ranked.Select(static quotation => quotation.Article.Id).Distinct().Take(10).ToList().IndexOf(Case.Article ?? Ranked[0].Article.Id) + 1;

    /// <summary>The right outcome: an answer where there is one, nothing where there is none.</summary>
    public bool Right => Answerable ? Found && TextHolds(1) : !Found;

    private bool Holds(string text)
    {
        var squeezed = Squeeze(text);
        return Case.Answers.Any(answer => Squeeze(answer) is { Length: > 0 } wanted && squeezed.Contains(wanted, StringComparison.Ordinal));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
