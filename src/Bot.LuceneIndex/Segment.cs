using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>One segment of a snapshot, searched.</summary>
#pragma warning disable CA1001 // Nobody knows when the last question of a snapshot ends; the thread-local rooms are freed with the snapshot.
internal sealed class Segment
#pragma warning restore CA1001
{
    // The lengths belong to the segment, whichever snapshot shows it; they go when it goes.
    private static readonly ConditionalWeakTable<object, Dictionary<string, ushort[]>> LengthsOfSegments = [];

    private readonly AtomicReader _reader;
    private readonly int _documentBase;
    private readonly int _window;
    private readonly Dictionary<string, ushort[]> _lengths = [];

    private readonly ThreadLocal<Room> _room = new(static () => new());

    /// <param name="window">See <see cref="SearchOptions.Window"/>.</param>
    public Segment(AtomicReaderContext context, IEnumerable<SearchedField> fields, int window)
    {
        _window = window;
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

    /// <summary>Looks for a term, and keeps its postings for <see cref="Collect"/> of this thread.</summary>
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
        var scores = Accumulators.Rent(_reader.MaxDoc, _window);
        try
        {
            var postings = PostingsOf(terms, _room.Value!.Looked);
            while (scores.NextWindow())
            {
                TermAtATime.AddAll(postings, best, scores);
                scores.Offer(best, _documentBase);
            }
        }
        finally
        {
            End(scores);
        }
    }

    /// <summary>As <see cref="Collect"/>, but only of documents that hold one of some terms.</summary>
    /// <param name="needed">Terms in slots of their own.</param>
    public void CollectAmong(List<SearchedTerm> needed, List<SearchedTerm> terms, TopPassages best)
    {
        var scores = Accumulators.Rent(_reader.MaxDoc, _window);
        try
        {
            var (holding, postings) = (PostingsOf(needed, _room.Value!.Needed), PostingsOf(terms, _room.Value.Looked));
            while (scores.NextWindow())
            {
                TermAtATime.Touch(holding, scores);
                TermAtATime.AddToTouched(postings, best, scores);
                scores.Offer(best, _documentBase);
            }
        }
        finally
        {
            End(scores);
        }
    }

    /// <summary>Takes what a term gave to documents from their scores.</summary>
    /// <param name="slot">One that is free.</param>
    /// <param name="scores">Of the whole snapshot's documents, in their order.</param>
    public void Subtract(SearchedTerm term, BytesRef bytes, int slot, Span<(int Document, float Score)> scores)
    {
        if (scores[^1].Document < _documentBase || scores[0].Document >= _documentBase + _reader.MaxDoc || Find(term.Field, bytes, slot) == 0)
            return;
        var postings = CursorOf(term.Field.Name)!.Postings(slot)!;
        foreach (ref var one in scores)
        {
            var document = one.Document - _documentBase;
            if (document < 0 || document >= _reader.MaxDoc)
                continue;
            if (postings.DocID < document && postings.Advance(document) == DocIdSetIterator.NO_MORE_DOCS)
                return;
            if (postings.DocID == document)
                one.Score -= term.Score(postings.Freq, _lengths[term.Field.Name][document]);
        }
    }

    private void End(Accumulators scores)
    {
        Accumulators.Return(scores);
        foreach (var cursor in _room.Value!.Cursors.Values)
            cursor.Forget();
    }

    /// <summary>What was found of the terms here, by this thread.</summary>
    private List<TermPostings> PostingsOf(List<SearchedTerm> terms, List<TermPostings> found)
    {
        found.Clear();
        foreach (var term in terms)
        {
            if (CursorOf(term.Field.Name)?.Postings(term.Slot) is { } postings)
                found.Add(new(term, postings, _lengths[term.Field.Name]));
        }

        return found;
    }

    /// <summary>This thread's; null where no document of the segment has the field.</summary>
    private TermCursor? CursorOf(string field)
    {
        var cursors = _room.Value!.Cursors;
        if (!cursors.TryGetValue(field, out var cursor) && _reader.GetTerms(field) is { } terms)
            cursors[field] = cursor = new(terms);
        return cursor;
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

    /// <summary>What a thread uses for one question after the other.</summary>
    private sealed class Room
    {
        /// <summary>By field.</summary>
        public Dictionary<string, TermCursor> Cursors { get; } = [];

        public List<TermPostings> Looked { get; } = [];

        public List<TermPostings> Needed { get; } = [];
    }
}
