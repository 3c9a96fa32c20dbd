using Lucene.Net.Index;

namespace Bot.LuceneIndex;

/// <param name="Postings">Where the term occurs in one segment, from the last document looked at.</param>
/// <param name="Lengths">Those of the segment's documents in the term's field.</param>
internal readonly record struct TermPostings(SearchedTerm Term, DocsEnum Postings, ushort[] Lengths);

/// <summary>Adds up the scores of a window of a segment's passages, one term after the other.</summary>
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

    /// <summary>Brings the passages that hold one of some terms into the running.</summary>
    public static void Touch(List<TermPostings> terms, Accumulators scores)
    {
        foreach (var (_, postings, _) in terms)
        {
            for (var document = First(postings, scores.Start); document < scores.End; document = postings.NextDoc())
                scores.Touch(document);
        }
    }

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
            else if (scores.Touched.Length * SkipFactor < InWindow(term.DocumentFrequency, scores))
                AddBySkipping(term, postings, lengths, scores);
            else
                AddToTouched(term, postings, lengths, scores);
        }
    }

    private static void AddAll(SearchedTerm term, DocsEnum postings, ushort[] lengths, Accumulators scores)
    {
        for (var document = First(postings, scores.Start); document < scores.End; document = postings.NextDoc())
            scores.Add(document, term.Score(postings.Freq, lengths[document]));
    }

    private static void AddToTouched(SearchedTerm term, DocsEnum postings, ushort[] lengths, Accumulators scores)
    {
        for (var document = First(postings, scores.Start); document < scores.End; document = postings.NextDoc())
            scores.AddIfTouched(document, term.Score(postings.Freq, lengths[document]));
    }

    private static void AddBySkipping(SearchedTerm term, DocsEnum postings, ushort[] lengths, Accumulators scores)
    {
        scores.Sort();
        var at = postings.DocID;
        foreach (var document in scores.Touched)
        {
            if (at < document)
                at = postings.Advance(document);
            if (at == document)
                scores.AddIfTouched(document, term.Score(postings.Freq, lengths[document]));
            else if (at >= scores.End)
                break;
        }
    }

    /// <summary>The first document from <paramref name="start"/> on: where the window before has stopped, or farther.</summary>
    private static int First(DocsEnum postings, int start) =>
        start == 0 ? postings.NextDoc() : postings.DocID >= start ? postings.DocID : postings.Advance(start);

    /// <summary>About how many postings of a term are in the window, at most: as if all were in its segment.</summary>
    private static long InWindow(int postings, Accumulators scores) => (long)postings * (scores.End - scores.Start) / scores.Documents;
}
