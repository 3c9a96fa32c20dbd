using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.Tests.Index;

/// <summary>The search stops early and leaves passages out; what it finds is what BM25 over everything finds.</summary>
public sealed class PassageSearcherTests
{
    private const double Tolerance = 1e-4;

    // Few characters, some of them rare: passages share terms, and many have one score.
    private static readonly Gen<char> Letter = Gen.Frequency(
        (30, Gen.Char["的了在是"]), (8, Gen.Char["东京峰会"]), (2, Gen.Char["铀煤油铁"]), (4, Gen.Const('。')), (1, Gen.Const(' ')));

    private static readonly Gen<string> Text = Letter.Array[1, 60].Select(letters => new string(letters) + "。");

    private static readonly Gen<double> Weight = Gen.OneOf(Gen.Const(0.0), Gen.Const(0.3), Gen.Const(1.0), Gen.Const(2.0));

    private static readonly Gen<SearchOptions> Options = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 10], Weight, Weight, Weight, Gen.Int[1, 50])
        .Select((k1, b, words, grams, title, window) => new SearchOptions { K1 = k1 / 10.0, B = b / 10.0, WordsWeight = words, GramsWeight = grams, TitleWeight = title, Window = window });

    private static readonly Gen<Corpus> Corpora = Gen.Select(
        Text.Array[1, 40], Text.Array[1, 40], Text.Array[0, 20], Gen.Int[0, 8], Options, Letter.Array[1, 12].Select(letters => new string(letters)).Array[10])
        .Select((first, second, replacing, removed, options, questions) => new Corpus(first, second, replacing, removed, options, questions));

    [Fact]
    public void The_best_passages_are_those_of_BM25_over_all_passages() => Corpora.Sample(corpus =>
    {
        using var built = Build(corpus);
        using var index = built.Open(corpus.Options);
        var (passages, documents) = Passages(built.Folder);
        var naive = new NaiveSearch(passages, corpus.Options);
        foreach (var text in corpus.Questions)
        {
            if (Question.TryParse(text, out _) is not { } question)
                continue;
            var expected = naive.Search(QuestionAnalysis.Of(question, new TwoLetterSegmenter()));
            foreach (var limit in new[] { 1, 3, 10, 300 })
            {
                var result = index.Search(question, limit);

                Assert.Equal(naive.Terms(result.Question), result.Terms);
                Assert.Equal(passages.Count(passage => passage.IsLive), result.PassageCount);
                AssertSame(expected, [.. result.Hits.Select(hit => (documents[(hit.Passage.Article.Id, hit.Passage.Number)], hit.Score))], limit);
            }
        }
    }, iter: 30, threads: 1);

    [Fact]
    public void A_text_that_may_not_be_found_stands_in_no_hit() => Corpora.Sample(corpus =>
    {
        using var built = Build(corpus);
        using var index = built.Open(corpus.Options);
        using var view = index.Open();
        foreach (var text in corpus.Questions)
        {
            // What was searched for before is the question of the turn before: much the same, or not at all.
            if (Question.TryParse(text, out _) is not { } question)
                continue;
            foreach (var (limit, written) in new[] { 1, 3, 10 }.SelectMany(limit => Pieces(text).Select(written => (limit, written))))
            {
                if (view.MayFind(question, limit, [written]))
                    continue;
                using var other = index.Open();
                Assert.DoesNotContain(other.Search(question, limit).Hits, hit => Holds(hit.Passage.Text, written) || Holds(hit.Passage.Article.Title, written));
            }

            view.Search(question, 3);
        }
    }, iter: 60, threads: 1);

    private static IEnumerable<string> Pieces(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 2)).SelectMany(at => new[] { text.Substring(at, 2), text.Substring(at, 3) })
            .Where(static piece => piece.All(Core.Text.Grams.IsIdeographic));

    private static bool Holds(string text, string piece) => Core.Text.CharacterFolding.Fold(text).Contains(piece, StringComparison.Ordinal);

    private static void AssertSame(List<(int Document, double Score)> expected, List<(int Document, double Score)> found, int limit)
    {
        Assert.Equal(Math.Min(limit, expected.Count), found.Count);
        var scores = expected.ToDictionary(static one => one.Document, static one => one.Score);
        for (var i = 0; i < found.Count; i++)
        {
            // Scores that are the same but for rounding may change places; nothing else may.
            Assert.Equal(expected[i].Score, found[i].Score, Tolerance);
            Assert.Equal(scores[found[i].Document], found[i].Score, Tolerance);
            Assert.True(i == 0 || found[i].Score < found[i - 1].Score || found[i].Document > found[i - 1].Document, "Equal scores are not in the order of indexing.");
        }

        Assert.Distinct(found.Select(static one => one.Document));
    }

    /// <summary>Several runs, so that there are several segments; articles replaced and removed, so that there are deletions in them.</summary>
    private static TestIndex Build(Corpus corpus)
    {
        var index = new TestIndex();
        index.Run(ArticleList.Of("/first", Articles("a", corpus.First)));
        index.Run(ArticleList.Of("/second", Articles("b", corpus.Second)));
        index.Run(ArticleList.Of("/first", [.. Articles("a", corpus.Replacing), .. Articles("a", corpus.First).Skip(corpus.Replacing.Length)]));
        index.Update.Remove([.. Enumerable.Range(0, corpus.Removed).Select(i => $"b{i * 3}")]);
        return index;
    }

    private static IEnumerable<Article> Articles(string prefix, string[] texts) =>
        texts.Select((text, i) => Sample.Article(text, $"{prefix}{i}", title: text[..Math.Min(6, text.Length)]));

    /// <summary>Every passage that is in the index, those that were removed too, in Lucene's order.</summary>
    private static (List<(Passage Passage, bool IsLive)> Passages, Dictionary<(string Id, int Number), int> Documents) Passages(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var snapshot = Snapshot.Of(reader, new());
        var live = MultiFields.GetLiveDocs(reader);
        var passages = new List<(Passage Passage, bool IsLive)>();
        var documents = new Dictionary<(string, int), int>();
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            var passage = PassageRecord.Decode(snapshot.Bytes(document, PassageFields.Passage));
            passages.Add((passage, live?.Get(document) ?? true));
            if (passages[^1].IsLive)
                documents.Add((passage.Article.Id, passage.Number), document);
        }

        return (passages, documents);
    }

    private sealed record Corpus(string[] First, string[] Second, string[] Replacing, int Removed, SearchOptions Options, string[] Questions)
    {
        /// <summary>What a failing test shows.</summary>
        public override string ToString() =>
            $"k1 {Options.K1}, b {Options.B}, window {Options.Window}, weights {Options.WordsWeight} {Options.GramsWeight} {Options.TitleWeight}, {Removed} removed\n" +
            $"first: {string.Join('|', First)}\nsecond: {string.Join('|', Second)}\nreplacing: {string.Join('|', Replacing)}\nquestions: {string.Join('|', Questions)}";
    }
}
