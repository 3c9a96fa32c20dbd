using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Tests.Samples;

/// <summary>An index in memory that keeps the contract of <see cref="IPassageIndex"/> and looks at everything.</summary>
internal sealed class FakePassageIndex(IEnumerable<Article> articles, IWordSegmenter segmenter) : IPassageIndex
{
    private readonly List<Passage> _passages = [.. articles.SelectMany(new PassageCutter(segmenter).Cut)];

    public SearchResult Search(Question question, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var analysis = QuestionAnalysis.Of(question, segmenter);
        var naive = new NaiveSearch([.. _passages.Select(static passage => (passage, true))], new());
        var hits = naive.Search(analysis).Take(limit).Select(found => Hit(found.Document, found.Score)).ToList();
        return new(analysis, naive.Terms(analysis), hits, _passages.Count);
    }

    private PassageHit Hit(int document, double score)
    {
        var passage = _passages[document];
        var before = Neighbour(document - 1, passage);
        var after = Neighbour(document + 1, passage);
        return new(
            passage,
            score,
            before is null ? "" : before.Sentences[^1].Span.Of(before.Text),
            after is null ? "" : after.Sentences[0].Span.Of(after.Text));
    }

    private Passage? Neighbour(int document, Passage passage) =>
        document >= 0 && document < _passages.Count && _passages[document].Article.Id == passage.Article.Id ? _passages[document] : null;
}
