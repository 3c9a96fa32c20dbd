using Bot.Core.Search;
using Bot.Core.Text;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>One snapshot, looked at for one question.</summary>
/// <param name="snapshot">Counted as in use until the view is closed.</param>
/// <param name="folder">To be named where the index turns out to be damaged.</param>
internal sealed class PassageView(Snapshot snapshot, string folder, IWordSegmenter segmenter) : IPassageView
{
    /// <summary>The most copies of each passage that other passages are looked for behind.</summary>
    private const int MostCopies = 64;

    private readonly FoundPassages _found = new(snapshot);
    private readonly BytesRef _term = new();
    private FoundDocuments? _last;
    private bool _closed;

    public SearchResult Search(Question question, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var analysis = QuestionAnalysis.Of(question, segmenter);
        try
        {
            for (var fetched = limit; ; fetched *= 4)
            {
                _last = snapshot.Searcher.Search(analysis, fetched);
                var hits = _found.Hits(_last.Best, limit);
                // Copies took the places of other passages: there may be some further down.
                if (hits.Count == limit || _last.Best.Count < fetched || fetched >= limit * MostCopies)
                    return new(analysis, _last.Terms, hits, snapshot.Searcher.PassageCount);
            }
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw IndexSchema.Damaged(folder, exception);
        }
    }

    public bool MayFind(Question question, int limit, IEnumerable<string> texts)
    {
        try
        {
            return snapshot.Searcher.MayFind(QuestionAnalysis.Of(question, segmenter), limit, texts, _last);
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw IndexSchema.Damaged(folder, exception);
        }
    }

    public PassageContext ContextOf(PassageHit hit)
    {
        try
        {
            return _found.ContextOf(hit.Passage, hit.Place);
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw IndexSchema.Damaged(folder, exception);
        }
    }

    public bool Occurs(TermKind kind, ReadOnlySpan<char> term)
    {
        try
        {
            return snapshot.Searcher.Occurs(kind, term, _term);
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw IndexSchema.Damaged(folder, exception);
        }
    }

    public string Following(char first, int most)
    {
        try
        {
            return snapshot.Searcher.Following(first, most);
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw IndexSchema.Damaged(folder, exception);
        }
    }

    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        snapshot.Reader.DecRef();
    }
}
