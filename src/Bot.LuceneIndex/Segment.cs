using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>One segment of a snapshot, searched.</summary>
#pragma warning disable CA1001 // Nobody knows when the last question of a snapshot ends; the thread-local cursors are freed with the snapshot.
internal sealed class Segment
#pragma warning restore CA1001
{
    // The lengths belong to the segment, whichever snapshot shows it; they go when it goes.
    private static readonly ConditionalWeakTable<object, Dictionary<string, ushort[]>> LengthsOfSegments = [];

    /// <summary>Skipping pays when at most one posting in so many is wanted.</summary>
    private const int SkipFactor = 16;

    private const int MostOnStack = 256;

    private readonly AtomicReader _reader;
    private readonly int _documentBase;
    private readonly Dictionary<string, ushort[]> _lengths = [];

    private readonly ThreadLocal<Dictionary<string, TermCursor>> _cursors = new(static () => []);

    public Segment(AtomicReaderContext context, IEnumerable<SearchedField> fields)
    {
        _reader = context.AtomicReader;
        _documentBase = context.DocBase;
        var known = LengthsOfSegments.GetOrCreateValue(_reader.CoreCacheKey);
        foreach (var field in fields)
        {
            if (_reader.GetTerms(field.Name) is null)
                continue;
            lock (known)
            {
                if (!known.TryGetValue(field.Name, out var lengths))
                    known[field.Name] = lengths = ReadLengths(field.Name);
                _lengths[field.Name] = lengths;
            }
        }
    }

    /// <summary>Looks for a term, and keeps its postings for <see cref="Collect(List{SearchedTerm}, TopPassages)"/> of this thread.</summary>
    /// <returns>How many documents of the segment hold the term.</returns>
    public int Find(SearchedField field, BytesRef term, int slot) => CursorOf(field.Name)?.Find(term, slot, _reader.LiveDocs) ?? 0;

    /// <returns>How many documents of the segment have the term in a field, searched or not; removed ones count.</returns>
    public int Frequency(string field, BytesRef term) => CursorOf(field)?.Frequency(term) ?? 0;

    /// <summary>Adds the second characters of the bigrams that begin with a character, the first <paramref name="most"/> in the order of their units.</summary>
    public void AddFollowing(char first, int most, List<char> following)
    {
        if (CursorOf(PassageFields.Grams)?.Terms is not { } terms)
            return;
        var prefix = new BytesRef(TermText.BytesOfUnit);
        TermText.Set(prefix, [first]);
        for (var (status, found) = (terms.SeekCeil(prefix), 0); status != TermsEnum.SeekStatus.END && found < most; status = terms.MoveNext() ? status : TermsEnum.SeekStatus.END)
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                break;
            // The character may be a term by itself, too.
            if (terms.Term.Length != 2 * TermText.BytesOfUnit)
                continue;
            following.Add(TermText.Unit(terms.Term, 1));
            found++;
        }
    }

    /// <param name="terms">The highest <see cref="SearchedTerm.MaxScore"/> first.</param>
    public void Collect(List<SearchedTerm> terms, TopPassages best)
    {
        var scores = Accumulators.Rent(_reader.MaxDoc);
        try
        {
            Collect(terms, best, scores);
            if (!IsSorted(scores.Touched))
                scores.Sort();
            scores.Offer(best, _documentBase);
        }
        finally
        {
            Accumulators.Return(scores);
            foreach (var cursor in _cursors.Value!.Values)
                cursor.Forget();
        }
    }

    private void Collect(List<SearchedTerm> terms, TopPassages best, Accumulators scores)
    {
        var reached = best.Limit <= MostOnStack ? stackalloc float[best.Limit] : new float[best.Limit];
        var toCome = 0f;
        foreach (var term in terms)
            toCome += PostingsOf(term) is null ? 0 : term.MaxScore;
        var open = true;
        foreach (var term in terms)
        {
            if (PostingsOf(term) is not { } postings)
                continue;
            // While new passages may come among the best, all that hold the term are candidates; afterwards only those in the running.
            if (Math.Max(scores.Highest, best.Least) > toCome && scores.Reached(best, reached) is var least && least > toCome)
            {
                open = false;
                scores.Keep(least - toCome);
            }

            toCome -= term.MaxScore;
            if (open)
                AddAll(term, postings, scores);
            else if (scores.Touched.Length * SkipFactor < term.DocumentFrequency)
                AddBySkipping(term, postings, scores);
            else
                AddToTouched(term, postings, scores);
        }
    }

    /// <summary>What was found of the term here, by this thread.</summary>
    private DocsEnum? PostingsOf(SearchedTerm term) => CursorOf(term.Field.Name)?.Postings(term.Slot);

    /// <summary>This thread's; null where no document of the segment has the field.</summary>
    private TermCursor? CursorOf(string field)
    {
        var cursors = _cursors.Value!;
        if (!cursors.TryGetValue(field, out var cursor) && _reader.GetTerms(field) is { } terms)
            cursors[field] = cursor = new(terms);
        return cursor;
    }

    private void AddAll(SearchedTerm term, DocsEnum postings, Accumulators scores)
    {
        var lengths = _lengths[term.Field.Name];
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            scores.Add(document, term.Score(postings.Freq, lengths[document]));
    }

    private void AddToTouched(SearchedTerm term, DocsEnum postings, Accumulators scores)
    {
        var lengths = _lengths[term.Field.Name];
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            scores.AddIfTouched(document, term.Score(postings.Freq, lengths[document]));
    }

    private void AddBySkipping(SearchedTerm term, DocsEnum postings, Accumulators scores)
    {
        var lengths = _lengths[term.Field.Name];
        if (!IsSorted(scores.Touched))
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

    private static bool IsSorted(ReadOnlySpan<int> documents)
    {
        for (var i = 1; i < documents.Length; i++)
        {
            if (documents[i - 1] > documents[i])
                return false;
        }

        return true;
    }

    private ushort[] ReadLengths(string field)
    {
        var lengths = new ushort[_reader.MaxDoc];
        if (_reader.GetNormValues(field) is { } norms)
        {
            for (var document = 0; document < lengths.Length; document++)
                lengths[document] = (ushort)norms.Get(document);
        }

        return lengths;
    }
}
