using System.Collections.Immutable;
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
    /// <summary>Of most terms; longer ones make room for themselves.</summary>
    private const int MostBytes = 64;

    private readonly IndexReader _reader;
    private readonly SearchedField[] _fields;
    private readonly Segment[] _segments;
    private readonly TermPresence _presence;

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
        _segments = [.. reader.Leaves.Select(leaf => new Segment(leaf, _fields))];
    }

    public int PassageCount => _reader.NumDocs;

    /// <returns>Documents with their scores, best first, equal scores by number; and what was looked for.</returns>
    public (List<(int Document, float Score)> Best, ImmutableArray<QuestionTerm> Terms) Search(QuestionAnalysis question, int limit)
    {
        var terms = new List<SearchedTerm>(question.Words.Length + 2 * question.Grams.Length);
        var reported = ImmutableArray.CreateBuilder<QuestionTerm>(question.Words.Length + question.Grams.Length);
        var seen = new HashSet<string>(Math.Max(question.Words.Length, question.Grams.Length));
        var bytes = new BytesRef(MostBytes);
        foreach (var word in question.Words)
        {
            if (Squeeze(word.Of(question.Folded)) is var text && seen.Add(text))
                Report(TermKind.Word, text, word.Start, Add(terms, text, bytes, _fields[0], reported.Count));
        }

        seen.Clear();
        foreach (var gram in question.Grams)
        {
            if (gram.Span.Of(question.Folded) is not { } text || !seen.Add(text))
                continue;
            Report(TermKind.Gram, text, gram.Span.Start, Add(terms, text, bytes, _fields[1], seen.Count - 1));
            Add(terms, text, bytes, _fields[2], seen.Count - 1);
        }

        // A field of weight 0 counts for nothing; a score of 0 would look as if its passage had not been touched.
        terms.RemoveAll(static term => term.DocumentFrequency == 0 || term.Weight <= 0);
        terms.Sort(static (a, b) => b.MaxScore.CompareTo(a.MaxScore));
        var best = new TopPassages(limit);
        foreach (var segment in _segments)
            segment.Collect(terms, best);
        return (best.Sorted(), reported.ToImmutable());

        void Report(TermKind kind, string text, int position, (double Rarity, int Frequency) found) =>
            reported.Add(new(kind, text, position, found.Rarity, found.Frequency));
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
        return string.Concat(following.Distinct().Order().Take(most));
    }

    private static string Squeeze(string word) => word.Any(char.IsWhiteSpace) ? string.Concat(word.Where(static c => !char.IsWhiteSpace(c))) : word;

    private (double Rarity, int Frequency) Add(List<SearchedTerm> terms, string text, BytesRef bytes, SearchedField field, int slot)
    {
        var hash = field.HashOf(text);
        var frequency = 0;
        if (_presence.Find(hash) is not false)
        {
            TermText.Set(bytes, text);
            foreach (var segment in _segments)
                frequency += segment.Find(field, bytes, slot);
            _presence.Remember(hash, frequency > 0);
        }

        var rarity = EverydayTerms.Rarity(text, frequency, PassageCountWithDeleted);
        terms.Add(new(field, slot, frequency, (float)(rarity * field.Weight)));
        return (rarity, frequency);
    }

    private int PassageCountWithDeleted => _reader.MaxDoc;
}
