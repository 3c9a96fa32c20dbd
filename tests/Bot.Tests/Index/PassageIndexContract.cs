using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Index;

/// <summary>What every <see cref="IPassageIndex"/> promises.</summary>
public abstract class PassageIndexContract : IDisposable
{
    private static readonly Gen<string> Asked = HostileText.Short.Where(text => Question.TryParse(text, out _) is not null);

    public abstract void Dispose();

    /// <summary>An index of these articles, in this order; words are those of <see cref="TwoLetterSegmenter"/>.</summary>
    private protected abstract IPassageIndex Open(params IReadOnlyList<Article> articles);

    [Fact]
    public void Passages_that_hold_nothing_of_the_question_are_no_hits()
    {
        var index = Open(Sample.Article("东京举行峰会。", "a"), Sample.Article("今天下雨。", "b"));

        Assert.Equal("a", Assert.Single(index.Search(Sample.Question("峰会？"), 10).Hits).Passage.Article.Id);
        Assert.Empty(index.Search(Sample.Question("铀矿"), 10).Hits);
        Assert.Empty(index.Search(Sample.Question("？？？"), 10).Hits);
    }

    [Fact]
    public void The_rarer_word_counts_more()
    {
        var index = Open(Sample.Article("东京很大，东京很远，东京很美。", "a"), Sample.Article("东京产铀。", "b"), Sample.Article("东京举行峰会。", "c"), Sample.Article("东京下雨。", "d"));

        var hits = index.Search(Sample.Question("东京产铀"), 10).Hits;

        Assert.Equal("b", hits[0].Passage.Article.Id);
        Assert.Equal(4, hits.Count);
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
    }

    [Fact]
    public void Equal_scores_are_in_the_order_of_indexing()
    {
        var index = Open([.. Enumerable.Range(0, 30).Select(i => Sample.Article("东京举行峰会。", $"{(char)('z' - i)}"))]);

        var hits = index.Search(Sample.Question("东京峰会"), 7).Hits;

        Assert.Equal(["z", "y", "x", "w", "v", "u", "t"], hits.Select(hit => hit.Passage.Article.Id));
    }

    [Fact]
    public void A_limit_below_one_is_refused()
    {
        var index = Open(Sample.Article("东京。"));

        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search(Sample.Question("东京"), 0));
    }

    [Fact]
    public void Terms_are_reported_with_their_rarity_in_the_order_of_the_question()
    {
        var result = Open(Sample.Article("东京。", "a"), Sample.Article("峰会。", "b"), Sample.Article("东京。", "c")).Search(Sample.Question("东京峰会，东京？"), 10);

        Assert.Equal(3, result.PassageCount);
        Assert.Equal([("东京", 0), ("峰会", 2)], result.Terms.Where(term => term.Kind == TermKind.Word).Select(term => (term.Text, term.Position)));
        Assert.Equal([("东京", 0), ("京峰", 1), ("峰会", 2)], result.Terms.Where(term => term.Kind == TermKind.Gram).Select(term => (term.Text, term.Position)));
        Assert.Equal(EverydayTerms.Rarity("东京", 2, 3), result.Terms[0].Rarity, 6);
        Assert.Equal(EverydayTerms.Rarity("京峰", 0, 3), result.Terms.Single(term => term.Text == "京峰").Rarity, 6);
    }

    [Fact]
    public void Terms_occur_that_stand_in_any_passage()
    {
        var index = Open(Sample.Article("东京很大，东京很远。", "a"), Sample.Article("在东京", "b"));

        // Two letters a word: 在东|京 in the second.
        string[] terms = ["东京", "峰会", "在东", "京很", "京"];
        // Twice: what was found to be there, or not, is not forgotten, and belongs to one kind.
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal([true, false, true, false, true], terms.Select(term => index.Occurs(TermKind.Word, term)));
            Assert.Equal([true, false, true, true, false], terms.Select(term => index.Occurs(TermKind.Gram, term)));
        }

        // A search learns it, too.
        Assert.Empty(index.Search(Sample.Question("铀矿"), 1).Hits);
        Assert.False(index.Occurs(TermKind.Gram, "铀矿"));
    }

    [Fact]
    public void What_follows_a_character_is_found()
    {
        var index = Open(Sample.Article("东京很大，东，东西", "a"), Sample.Article("东京东海", "b"), Sample.Article("东部 x", "c"));

        Assert.Equal("京海西部", index.Following('东', 10));
        Assert.Equal("京海", index.Following('东', 2));
        Assert.Equal("", index.Following('雨', 10));
    }

    [Fact]
    public void What_cannot_come_among_the_first_is_told_without_a_search()
    {
        const string Common = "东京举行峰会讨论石油价格上涨";
        var index = Open([.. Enumerable.Range(0, 5).Select(i => Sample.Article($"{Common}。", $"{i}")), Sample.Article("铀矿很深，有铀矿。", "x"), Sample.Article("煤。", "y", title: "铁矿")]);
        using var view = index.Open();
        view.Search(Sample.Question(Common + "铀况"), 3);

        Assert.False(view.MayFind(Sample.Question(Common + "铀矿"), 3, ["铀矿"]));
        Assert.False(view.MayFind(Sample.Question(Common + "银矿"), 3, ["银矿"]));
        Assert.True(view.MayFind(Sample.Question(Common + "铀矿"), 3, ["银矿", "石油"]));
        Assert.True(view.MayFind(Sample.Question(Common + "铀矿"), 10, ["铀矿"]));
        Assert.True(view.MayFind(Sample.Question("铁矿"), 1, ["铁矿"]));
    }

    [Fact]
    public void Hits_are_passages_of_the_articles_and_their_context_is_what_stands_beside_them() => Gen.Select(Sample.Articles(4), Asked.Array[3]).Sample((articles, asked) =>
    {
        var index = Open(articles);
        var passages = articles.SelectMany(new PassageCutter(new TwoLetterSegmenter()).Cut).ToLookup(passage => passage.Article.Id);
        foreach (var question in asked.Select(Sample.Question))
        {
            using var view = index.Open();
            var result = view.Search(question, 5);

            Assert.Equal(passages.Sum(article => article.Count()), result.PassageCount);
            Assert.True(result.Hits.Count <= 5);
            foreach (var hit in result.Hits)
            {
                var own = passages[hit.Passage.Article.Id].ToList();
                var text = articles.Single(article => article.Id == hit.Passage.Article.Id).Text;
                var end = hit.Passage.Start + hit.Passage.Text.Length;
                Assert.Equal(own[hit.Passage.Number].Text, hit.Passage.Text);
                Assert.Equal(own[hit.Passage.Number].Sentences, hit.Passage.Sentences);
                Assert.Equal(own[hit.Passage.Number].Words, hit.Passage.Words);
                Assert.Equal(own[hit.Passage.Number].Article, hit.Passage.Article);
                var (before, after) = view.ContextOf(hit);
                Assert.EndsWith(before, text[..hit.Passage.Start], StringComparison.Ordinal);
                Assert.StartsWith(after, text[end..], StringComparison.Ordinal);
                Assert.Equal(hit.Passage.Start > 0, before.Length > 0);
                Assert.Equal(end < text.Length, after.Length > 0);
            }
        }
    }, iter: 40, threads: 1);

    [Fact]
    public void Many_can_search_at_once()
    {
        var articles = Enumerable.Range(0, 20).Select(i => Sample.Article($"东京举行第{i}届峰会。会上讨论了铀与石油。", $"{i}")).ToList();
        var index = Open(articles);
        var alone = Enumerable.Range(0, 20).Select(i => Ids(index, i)).ToList();

        var together = Enumerable.Range(0, 400).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(i => Ids(index, i % 20)).ToList();

        for (var i = 0; i < together.Count; i++)
            Assert.Equal(alone[i % 20], together[i]);
    }

    private static string Ids(IPassageIndex index, int i) =>
        string.Join(' ', index.Search(Sample.Question($"第{i}届峰会讨论了什么？"), 5).Hits.Select(hit => $"{hit.Passage.Article.Id}:{hit.Score:R}"));
}
