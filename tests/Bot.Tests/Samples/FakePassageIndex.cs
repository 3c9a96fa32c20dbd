using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Tests.Samples;

/// <summary>An index in memory that keeps the contract of <see cref="IPassageIndex"/> and looks at everything.</summary>
internal sealed class FakePassageIndex(IEnumerable<Article> articles, IWordSegmenter segmenter) : IPassageIndex, IPassageView
{
    private readonly List<Passage> _passages = [.. articles.SelectMany(new PassageCutter(segmenter).Cut)];

    public IPassageView Open() => this;

    public void Dispose()
    {
        // It never changes, so a view of it is itself.
    }

    public SearchResult Search(Question question, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var analysis = QuestionAnalysis.Of(question, segmenter);
        var naive = Naive();
        var hits = naive.Search(analysis).Take(limit).Select(found => new PassageHit(_passages[found.Document], found.Score, found.Document)).ToList();
        return new(analysis, naive.Terms(analysis), hits, _passages.Count);
    }

    public IReadOnlyList<int> Frequencies(TermKind kind, IReadOnlyList<string> terms)
    {
        var naive = Naive();
        return [.. terms.Select(term => naive.Frequency(kind, term))];
    }

    public IReadOnlyList<string> GramsFrom(char first, int most) => [.. Naive().GramsFrom(first).Take(most)];

    private NaiveSearch Naive() => new([.. _passages.Select(static passage => (passage, true))], new());

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
