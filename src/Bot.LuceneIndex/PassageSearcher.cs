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
    private readonly IndexReader _reader;
    private readonly SearchedField[] _fields;
    private readonly Segment[] _segments;

    public PassageSearcher(IndexReader reader, SearchOptions options)
    {
        _reader = reader;
        _fields =
        [
            new(PassageFields.Words, options.WordsWeight, options, reader),
            new(PassageFields.Grams, options.GramsWeight, options, reader),
            new(PassageFields.Title, options.TitleWeight, options, reader),
        ];
        _segments = [.. reader.Leaves.Select(leaf => new Segment(leaf, _fields))];
    }

    public int PassageCount => _reader.NumDocs;

    /// <returns>Documents with their scores, best first, equal scores by number; and what was looked for.</returns>
    public (List<(int Document, float Score)> Best, ImmutableArray<QuestionTerm> Terms) Search(QuestionAnalysis question, int limit)
    {
        var terms = new List<SearchedTerm>();
        var reported = ImmutableArray.CreateBuilder<QuestionTerm>(question.Words.Length + question.Grams.Length);
        foreach (var (text, position) in Distinct(question.Words.Select(word => (Squeeze(word.Of(question.Folded)), word.Start))))
            reported.Add(new(TermKind.Word, text, position, Add(terms, text, _fields[0])));
        foreach (var (text, position) in Distinct(question.Grams.Select(gram => (gram.Span.Of(question.Folded), gram.Span.Start))))
        {
            reported.Add(new(TermKind.Gram, text, position, Add(terms, text, _fields[1])));
            Add(terms, text, _fields[2]);
        }

        // A field of weight 0 counts for nothing; a score of 0 would look as if its passage had not been touched.
        terms.RemoveAll(static term => term.DocumentFrequency == 0 || term.Weight <= 0);
        terms.Sort(static (a, b) => b.MaxScore.CompareTo(a.MaxScore));
        var best = new TopPassages(limit);
        for (var i = 0; i < _segments.Length; i++)
            _segments[i].Collect(terms, i, best);
        return (best.Sorted(), reported.ToImmutable());
    }

    private static IEnumerable<(string Text, int Position)> Distinct(IEnumerable<(string Text, int Position)> terms) => terms.DistinctBy(static term => term.Text);

    private static string Squeeze(string word) => word.Any(char.IsWhiteSpace) ? string.Concat(word.Where(static c => !char.IsWhiteSpace(c))) : word;

    private double Add(List<SearchedTerm> terms, string text, SearchedField field)
    {
        var bytes = new BytesRef(text);
        var states = new TermState?[_segments.Length];
        var frequency = 0;
        for (var i = 0; i < _segments.Length; i++)
            frequency += _segments[i].Find(field, bytes, out states[i]);
        var rarity = EverydayTerms.Rarity(text, frequency, PassageCountWithDeleted);
        terms.Add(new(field, bytes, states, frequency, (float)(rarity * field.Weight)));
        return rarity;
    }

    private int PassageCountWithDeleted => _reader.MaxDoc;
}
