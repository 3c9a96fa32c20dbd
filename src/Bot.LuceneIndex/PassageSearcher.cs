using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>Finds the best passages of one snapshot of the index: BM25 over words, grams and title, added up.</summary>
/// <remarks>
/// Term at a time, the rarest first, into one accumulator a passage. As soon as all terms to come together cannot lift a new passage among the
/// best, only passages that are still in the running are looked at (Turtle and Flood, Query evaluation: strategies and optimizations, 1995):
/// exact, and the commonest terms cost next to nothing.
/// </remarks>
internal sealed class PassageSearcher
{
    /// <summary>Sums of the same numbers in another order differ by less.</summary>
    private const float Rounding = 1e-4f;

    private readonly IndexReader _reader;
    private readonly SearchedField[] _fields;
    private readonly Segment[] _segments;
    private readonly TermPresence _presence;
    private readonly TermLookup _lookup;

    public PassageSearcher(IndexReader reader, SearchOptions options)
    {
        _reader = reader;
        _fields =
        [
            new(PassageFields.Words, options.WordsWeight, options, reader),
            new(PassageFields.Grams, options.GramsWeight, options, reader),
            new(PassageFields.Title, options.TitleWeight, options, reader),
        ];
        _presence = new(reader.NumDocs);
        _segments = [.. reader.Leaves.Select(leaf => new Segment(leaf, _fields, options.Window))];
        _lookup = new(_fields, _segments, _presence, reader.MaxDoc);
    }

    public int PassageCount => _reader.NumDocs;

    public FoundDocuments Search(QuestionAnalysis question, int limit)
    {
        var reported = ImmutableArray.CreateBuilder<QuestionTerm>(question.Words.Length + question.Grams.Length);
        var terms = _lookup.Find(question, reported);
        var best = new TopPassages(limit);
        foreach (var segment in _segments)
            segment.Collect(terms, best);
        return new(best.Sorted(), reported.ToImmutable(), terms);
    }

    /// <summary>Whether a search may find a document that holds one of some texts; false only where it does not.</summary>
    /// <param name="limit">Of the search.</param>
    /// <param name="before">Found by a search for much the same: what these documents reach, others must reach.</param>
    /// <remarks>Only documents that hold a gram of the texts are scored: a small part of what a search looks at.</remarks>
    public bool MayFind(QuestionAnalysis question, int limit, IEnumerable<string> texts, FoundDocuments? before)
    {
        var slot = question.Grams.Length;
        if (_lookup.RarestOf(texts, ref slot) is not { } needed)
            return true;
        if (needed.Count == 0)
            return false;
        var terms = _lookup.Find(question, reported: null);
        var best = new TopPassages(1, before?.Best.Count >= limit ? Least(before, terms, limit, slot) : 0);
        foreach (var segment in _segments)
        {
            segment.CollectAmong(needed, terms, best);
            if (!best.IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>A score that so many documents reach at least: those found before, without what they reached by terms that are not looked for now.</summary>
    private float Least(FoundDocuments before, List<SearchedTerm> terms, int limit, int slot)
    {
        var reached = before.Best.GetRange(0, limit);
        reached.Sort(static (a, b) => a.Document.CompareTo(b.Document));
        var bytes = new BytesRef(TermLookup.MostBytes);
        foreach (var gone in before.Looked.Where(term => !terms.Exists(term.IsSame)))
        {
            TermText.Set(bytes, gone.Text);
            foreach (var segment in _segments)
                segment.Subtract(gone, bytes, slot, CollectionsMarshal.AsSpan(reached));
        }

        return reached.Min(static one => one.Score) * (1 - Rounding);
    }

    /// <param name="bytes">Room for the term.</param>
    public bool Occurs(TermKind kind, ReadOnlySpan<char> text, BytesRef bytes)
    {
        var field = _fields[kind == TermKind.Word ? 0 : 1];
        var hash = field.HashOf(text);
        if (_presence.Find(hash) is { } known)
            return known;
        TermText.Set(bytes, text);
        var isThere = Frequency(field.Name, bytes) > 0;
        _presence.Remember(hash, isThere);
        return isThere;
    }

    /// <returns>Documents that have the term in a field; removed ones may count for a while.</returns>
    public int Frequency(string field, BytesRef bytes)
    {
        var frequency = 0;
        foreach (var segment in _segments)
            frequency += segment.Frequency(field, bytes);
        return frequency;
    }

    /// <returns>The second characters of the bigrams that begin with <paramref name="first"/>, in the order of their units.</returns>
    public string Following(char first, int most)
    {
        var following = new List<char>();
        foreach (var segment in _segments)
            segment.AddFollowing(first, most, following);
        // Sorted in place, the same from several segments stand side by side: no set is needed to tell them.
        var units = CollectionsMarshal.AsSpan(following);
        units.Sort();
        var kept = 0;
        foreach (var unit in units)
        {
            if (kept < most && (kept == 0 || units[kept - 1] != unit))
                units[kept++] = unit;
        }

        return new(units[..kept]);
    }
}
