using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Tests.Samples;

/// <summary>An index in memory that keeps the contract of <see cref="IPassageIndex"/> and looks at everything.</summary>
internal sealed class FakePassageIndex : IPassageIndex, IPassageView
{
    private readonly IWordSegmenter _segmenter;
    private readonly List<Passage> _passages;
    private readonly NaiveSearch _naive;

    public FakePassageIndex(IEnumerable<Article> articles, IWordSegmenter segmenter)
    {
        _segmenter = segmenter;
        _passages = [.. articles.SelectMany(new PassageCutter(segmenter).Cut)];
        _naive = new([.. _passages.Select(static passage => (passage, true))], new());
    }

    public IPassageView Open() => this;

    public void Dispose()
    {
        // It never changes, so a view of it is itself.
    }

    public SearchResult Search(Question question, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var analysis = QuestionAnalysis.Of(question, _segmenter);
        var hits = _naive.Search(analysis).Take(limit).Select(found => new PassageHit(_passages[found.Document], found.Score, found.Document)).ToList();
        return new(analysis, _naive.Terms(analysis), hits, _passages.Count);
    }

    public bool MayFind(Question question, int limit, IEnumerable<string> texts) =>
        Search(question, limit).Hits.Any(hit => texts.Any(text => Holds(hit.Passage.Text, text) || Holds(hit.Passage.Article.Title, text)));

    private static bool Holds(string text, string folded) => CharacterFolding.Fold(text).Contains(folded, StringComparison.Ordinal);

    public bool Occurs(TermKind kind, ReadOnlySpan<char> term) => _naive.Frequency(kind, term.ToString()) > 0;

    public string Following(char first, int most) => string.Concat(_naive.GramsFrom(first).Take(most).Select(static gram => gram[1]));

    public PassageContext ContextOf(PassageHit hit)
    {
        var before = Neighbour(hit.Place - 1, hit.Passage);
        var after = Neighbour(hit.Place + 1, hit.Passage);
        return new(
            before is null ? "" : before.Sentences[^1].Span.Of(before.Text),
            after is null ? "" : after.Sentences[0].Span.Of(after.Text));
    }

    private Passage? Neighbour(int document, Passage passage) =>
        document >= 0 && document < _passages.Count && _passages[document].Article.Id == passage.Article.Id ? _passages[document] : null;
}
