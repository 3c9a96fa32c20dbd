using Bot.Core.Documents;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>The quotations of an answer, best first: none says again what one before it says, see <see cref="Wording"/>.</summary>
internal sealed class DistinctQuotations(int most)
{
    private readonly List<(Quotation Quotation, string Wording, string Core)> _taken = [];

    /// <summary>At least one was left out because it stands in another article, too.</summary>
    public bool HasReprints { get; private set; }

    public bool IsFull => _taken.Count >= most;

    public bool Overlaps(string articleId, TextSpan span)
    {
        foreach (var (quotation, _, _) in _taken)
        {
            if (quotation.Article.Id == articleId && quotation.Span.Overlaps(span))
                return true;
        }

        return false;
    }

    public void Add(Quotation quotation)
    {
        var wording = Wording.Of(quotation.Text);
        var sentence = Wording.Of(quotation.Sentence.Of(quotation.Text));
        // What stands around the sentence that answers is edited more often than the sentence.
        var core = sentence.Length >= Wording.FewestLetters ? sentence : wording;
        var said = _taken.Find(taken => Wording.IsRepeated(taken.Wording, core) || Wording.IsRepeated(taken.Core, wording)).Quotation;
        if (said is null)
            _taken.Add((quotation, wording, core));
        else if (said.Article.Id != quotation.Article.Id)
            HasReprints = true;
    }

    /// <summary>A passage with the same sentence is found for the same reasons: one with less than this share of the score has another.</summary>
    private const double LeastScore = 0.5;

    /// <summary>All of them, each with the other articles among <paramref name="hits"/> that say the same.</summary>
    public List<Quotation> WithSources(IReadOnlyList<PassageHit> hits) =>
        _taken.ConvertAll(taken => AlsoIn(taken.Quotation, taken.Core, hits) is { Count: > 0 } others ? taken.Quotation with { AlsoIn = others } : taken.Quotation);

    /// <summary>The oldest first, as a reader looks for where words come from; then by id, so that nothing depends on the order of indexing.</summary>
    private static List<ArticleHeader> AlsoIn(Quotation quotation, string core, IReadOnlyList<PassageHit> hits)
    {
        var own = hits.FirstOrDefault(hit => Holds(hit, quotation));
        var others = new List<ArticleHeader>();
        foreach (var hit in hits)
        {
            if (!ReferenceEquals(hit, own) && (hit.Score < LeastScore * (own?.Score ?? 0) || !SaysTheSame(hit, quotation, core)))
                continue;
            others.Add(hit.Passage.Article);
            others.AddRange(hit.Copies);
        }

        others.RemoveAll(article => article.Id == quotation.Article.Id);
        return others.Count < 2 ? others :
        [
            .. others.DistinctBy(static article => article.Id)
                .OrderBy(static article => article.Date ?? DateOnly.MaxValue)
                .ThenBy(static article => article.Id, StringComparer.Ordinal),
        ];
    }

    private static bool SaysTheSame(PassageHit hit, Quotation quotation, string core) =>
        core.Length >= Wording.FewestLetters && hit.Passage.Article.Id != quotation.Article.Id && Wording.IsIn(hit.Passage.Text, core);

    private static bool Holds(PassageHit hit, Quotation quotation) =>
        hit.Passage.Article.Id == quotation.Article.Id
        && quotation.Span.Start >= hit.Passage.Start && quotation.Span.End <= hit.Passage.Start + hit.Passage.Text.Length;
}
