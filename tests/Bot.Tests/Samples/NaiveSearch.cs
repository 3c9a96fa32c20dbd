using System.Collections.Immutable;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;
using Bot.LuceneIndex;

namespace Bot.Tests.Samples;

/// <summary>BM25 as the books write it, over every passage, with nothing left out to be faster.</summary>
/// <param name="passages">In the order of indexing; those that were removed count in the statistics until Lucene drops them.</param>
internal sealed class NaiveSearch(IReadOnlyList<(Passage Passage, bool IsLive)> passages, SearchOptions options)
{
    private readonly List<Entry> _entries = [.. passages.Select(static passage => Entry.Of(passage.Passage, passage.IsLive))];

    /// <summary>The scores of all passages that hold anything of the question, best first, equal scores in the order of indexing.</summary>
    public List<(int Document, double Score)> Search(QuestionAnalysis question)
    {
        var (words, grams) = (Words(question), GramsOf(question));
        return
        [
            .. _entries.Select((entry, document) => (Document: document, Score: Score(entry, words, grams)))
                .Where(found => found.Score > 0 && _entries[found.Document].IsLive)
                .OrderByDescending(static found => found.Score)
                .ThenBy(static found => found.Document),
        ];
    }

    public ImmutableArray<QuestionTerm> Terms(QuestionAnalysis question) =>
    [
        .. question.Words.Select(word => (Text: Squeeze(word.Of(question.Folded)), word.Start)).DistinctBy(static term => term.Text)
            .Select(term => new QuestionTerm(TermKind.Word, term.Text, term.Start, Rarity(term.Text, static entry => entry.Words), Frequency(TermKind.Word, term.Text))),
        .. question.Grams.Select(gram => (Text: gram.Span.Of(question.Folded), gram.Span.Start)).DistinctBy(static term => term.Text)
            .Select(term => new QuestionTerm(TermKind.Gram, term.Text, term.Start, Rarity(term.Text, static entry => entry.Grams), Frequency(TermKind.Gram, term.Text))),
    ];

    public int Frequency(TermKind kind, string term) =>
        _entries.Count(entry => (kind == TermKind.Word ? entry.Words : entry.Grams).Contains(term));

    public List<string> GramsFrom(char first) =>
        [.. _entries.SelectMany(static entry => entry.Grams).Where(gram => gram.Length == 2 && gram[0] == first).Distinct().Order(StringComparer.Ordinal)];

    private double Score(Entry entry, List<string> words, List<string> grams) =>
        options.WordsWeight * Score(entry, words, static entry => entry.Words)
        + options.GramsWeight * Score(entry, grams, static entry => entry.Grams)
        + options.TitleWeight * Score(entry, grams, static entry => entry.Title);

    private double Score(Entry entry, List<string> terms, Func<Entry, List<string>> field)
    {
        if (!terms.Exists(field(entry).Contains))
            return 0;
        var holding = _entries.Where(other => field(other).Count > 0).ToList();
        var average = Math.Max(1, holding.Average(other => field(other).Count));
        var norm = options.K1 * (1 - options.B + options.B * field(entry).Count / average);
        return terms.Sum(term =>
        {
            var frequency = field(entry).Count(term.Equals);
            return frequency == 0 ? 0 : Rarity(term, field) * (options.K1 + 1) * frequency / (frequency + norm);
        });
    }

    private double Rarity(string term, Func<Entry, List<string>> field) =>
        EverydayTerms.Rarity(term, _entries.Count(entry => field(entry).Contains(term)), _entries.Count);

    private static List<string> Words(QuestionAnalysis question) => [.. question.Words.Select(word => Squeeze(word.Of(question.Folded))).Distinct()];

    private static List<string> GramsOf(QuestionAnalysis question) => [.. question.Grams.Select(gram => gram.Span.Of(question.Folded)).Distinct()];

    private static string Squeeze(string word) => string.Concat(word.Where(static c => !char.IsWhiteSpace(c)));

    private sealed record Entry(bool IsLive, List<string> Words, List<string> Grams, List<string> Title)
    {
        public static Entry Of(Passage passage, bool isLive)
        {
            var folded = CharacterFolding.Fold(passage.Text);
            return new(isLive, [.. passage.Words.ToArray().Select(word => Squeeze(word.Of(folded)))], GramsOf(folded), GramsOf(CharacterFolding.Fold(passage.Article.Title)));
        }

        private static List<string> GramsOf(string folded)
        {
            var grams = new List<Gram>();
            Core.Text.Grams.Of(folded, grams);
            return [.. grams.Select(gram => gram.Span.Of(folded))];
        }
    }
}
