using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Bot.LuceneIndex.Buffering;

/// <summary>Inverts one field of passages that come one after another: which terms stand in which of them, and how often.</summary>
/// <remarks>
/// Lucene's own inverter finds a term through five tables, and on a large buffer each is a miss of the processor's cache: 40 % of the time of
/// indexing went there. Here a short term, and nearly all are words or pairs of two bytes a unit, is a number that its place is found by; what
/// occurs is only noted, passage after passage, and put in the order of the terms once, by counting, when the segment is written.
/// </remarks>
/// <param name="hasFrequencies">How often a term stands in a passage will be asked for.</param>
internal sealed class FieldInverter(bool hasFrequencies)
{
    /// <summary>Terms that may be numbered; half of it when the next passage comes leaves more than a passage can hold.</summary>
    private const int MostTerms = 1 << (32 - Posting.BitsOfFrequency);

    private readonly Dictionary<ulong, LastSeen> _short = [];
    private readonly LongTerms<LastSeen> _long = new();
    private readonly List<ulong> _keys = [];
    private readonly NumberLog _notes = new();
    private readonly List<int> _ends = [];
    private readonly List<ushort> _lengths = [];

    /// <summary>Passages taken in.</summary>
    public int Passages => _ends.Count;

    public bool IsFull => _keys.Count >= MostTerms / 2;

    /// <summary>The number of a passage's terms, exact up to 65,535.</summary>
    /// <remarks>Lengths of 100 and 110 terms share one byte in Lucene 4.8, which is as much as what tells two passages of one article apart.</remarks>
    public int LengthOf(int passage) => _lengths[passage];

    /// <summary>Takes the next passage in.</summary>
    /// <param name="terms">As <see cref="TermList"/> makes them.</param>
    public void Add(ReadOnlySpan<byte> terms)
    {
        var (start, length) = (_notes.Count, 0);
        for (; !terms.IsEmpty; length++)
        {
            var end = sizeof(ushort) + BinaryPrimitives.ReadUInt16LittleEndian(terms);
            Note(terms[sizeof(ushort)..end], start);
            terms = terms[end..];
        }

        _lengths.Add((ushort)Math.Min(length, ushort.MaxValue));
        _ends.Add(_notes.Count);
    }

    /// <summary>What was taken in, in the order of the terms.</summary>
    /// <param name="room">Holds it, until it is used for another field.</param>
    public InvertedTerms Sorted(SortRoom room)
    {
        room.Reserve(_keys.Count, _notes.Count);
        var keys = room.Keys.AsSpan(0, _keys.Count);
        var order = room.Order.AsSpan(0, _keys.Count);
        _keys.CopyTo(keys);
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        keys.Sort(order);
        _long.Sort(keys, order);
        SetStarts(room.Ends.AsSpan(0, _keys.Count));
        // Each start becomes an end as what lies between is filled in.
        Fill(room.Postings, room.Ends);
        return new(_keys.Count, room, _long.Write, hasFrequencies);
    }

    /// <summary>Forgets what was taken in, and keeps the room for more.</summary>
    public void Clear()
    {
        _short.Clear();
        _long.Clear();
        _keys.Clear();
        _notes.Clear();
        _ends.Clear();
        _lengths.Clear();
    }

    /// <param name="start">Where the passage's notes begin.</param>
    private void Note(ReadOnlySpan<byte> term, int start)
    {
        var key = TermKey.Of(term);
        ref var seen = ref TermKey.IsLong(key) ? ref _long.Of(term, _keys.Count) : ref CollectionsMarshal.GetValueRefOrAddDefault(_short, key, out _);
        if (seen.Term == 0)
        {
            _keys.Add(key);
            seen.Term = _keys.Count;
        }
        else if (seen.Note >= start && Posting.TryCount(ref _notes[seen.Note]))
        {
            return;
        }

        seen.Note = _notes.Count;
        _notes.Add(Posting.Of(seen.Term - 1, frequency: 1));
    }

    /// <summary>Where each term's postings will begin, by its number.</summary>
    private void SetStarts(Span<int> starts)
    {
        starts.Clear();
        foreach (var chunk in _notes.Chunks)
        {
            foreach (var note in chunk.Span)
                starts[Posting.NumberOf(note)]++;
        }

        var start = 0;
        foreach (ref var count in starts)
            (count, start) = (start, start + count);
    }

    /// <summary>Passage and frequency of each note, those of a term together: a counting sort, in which a term's passages keep their order.</summary>
    private void Fill(int[] postings, int[] next)
    {
        var (passage, at) = (0, 0);
        foreach (var chunk in _notes.Chunks)
        {
            foreach (var note in chunk.Span)
            {
                while (at == _ends[passage])
                    passage++;
                postings[next[Posting.NumberOf(note)]++] = Posting.Of(passage, Posting.FrequencyOf(note));
                at++;
            }
        }
    }

    /// <summary>Where a term occurred last.</summary>
    private struct LastSeen
    {
        /// <summary>Its number, counted from 1; 0 before it is known.</summary>
        public int Term;

        /// <summary>Where it was noted.</summary>
        public int Note;
    }
}
