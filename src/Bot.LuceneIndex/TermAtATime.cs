using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.LuceneIndex;

/// <param name="Postings">Where the term occurs in one segment, from their start.</param>
/// <param name="Lengths">Those of the segment's documents in the term's field.</param>
internal readonly record struct TermPostings(SearchedTerm Term, DocsEnum Postings, ushort[] Lengths);

/// <summary>Adds up the scores of a segment's passages, one term after the other.</summary>
internal static class TermAtATime
{
    /// <summary>Skipping pays when at most one posting in so many is wanted.</summary>
    private const int SkipFactor = 16;

    private const int MostOnStack = 256;

    /// <summary>Of all passages that may come among the best.</summary>
    /// <param name="terms">The highest <see cref="SearchedTerm.MaxScore"/> first.</param>
    /// <param name="best">Those of other segments.</param>
    public static void AddAll(List<TermPostings> terms, TopPassages best, Accumulators scores) => Add(terms, best, scores, open: true);

    /// <summary>Of passages that are touched already, as long as they may come among the best.</summary>
    /// <param name="terms">The highest <see cref="SearchedTerm.MaxScore"/> first.</param>
    /// <param name="best">Those of other segments.</param>
    public static void AddToTouched(List<TermPostings> terms, TopPassages best, Accumulators scores) => Add(terms, best, scores, open: false);

    private static void Add(List<TermPostings> terms, TopPassages best, Accumulators scores, bool open)
    {
        var reached = best.Limit <= MostOnStack ? stackalloc float[best.Limit] : new float[best.Limit];
        var toCome = 0f;
        foreach (var (term, _, _) in terms)
            toCome += term.MaxScore;
        foreach (var (term, postings, lengths) in terms)
        {
            // While new passages may come among the best, all that hold the term are candidates; afterwards only those in the running.
            if (Math.Max(scores.Highest, best.Least) > toCome && scores.Reached(best, reached) is var least && least > toCome)
            {
                open = false;
                scores.Keep(least - toCome);
            }

            if (!open && scores.Touched.IsEmpty)
                return;
            toCome -= term.MaxScore;
            if (open)
                AddAll(term, postings, lengths, scores);
            else if (scores.Touched.Length * SkipFactor < term.DocumentFrequency)
                AddBySkipping(term, postings, lengths, scores);
            else
                AddToTouched(term, postings, lengths, scores);
        }
    }

    private static void AddAll(SearchedTerm term, DocsEnum postings, ushort[] lengths, Accumulators scores)
    {
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            scores.Add(document, term.Score(postings.Freq, lengths[document]));
    }

    private static void AddToTouched(SearchedTerm term, DocsEnum postings, ushort[] lengths, Accumulators scores)
    {
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            scores.AddIfTouched(document, term.Score(postings.Freq, lengths[document]));
    }

    private static void AddBySkipping(SearchedTerm term, DocsEnum postings, ushort[] lengths, Accumulators scores)
    {
        scores.Sort();
        var at = -1;
        foreach (var document in scores.Touched)
        {
            if (at < document)
                at = postings.Advance(document);
            if (at == document)
                scores.AddIfTouched(document, term.Score(postings.Freq, lengths[document]));
            else if (at == DocIdSetIterator.NO_MORE_DOCS)
                break;
        }
    }
}
