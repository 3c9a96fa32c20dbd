using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Index;

/// <summary>One run, one commit: what is new goes in, what changed is replaced, what is gone goes out, the rest is left alone.</summary>
public sealed class IndexUpdateTests : IDisposable
{
    private static readonly Article A = Sample.Article("东京举行峰会。", "a");
    private static readonly Article B = Sample.Article("阿斯塔纳下雨。", "b");
    private static readonly Article C = Sample.Article("塔什干很热。", "c");

    private readonly TestIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Each_article_is_counted_once_by_what_happened_to_it()
    {
        var first = _index.Run(A, B);
        var second = _index.Run(A, Sample.Article("阿斯塔纳放晴。\n风也停了。", "b"), C);
        var third = _index.Run(C);
        var fourth = _index.Run(C);

        Assert.Equal((2, 0, 0, 0, 2), Counts(first));
        Assert.Equal((1, 1, 0, 1, 4), Counts(second));
        Assert.Equal((0, 0, 2, 1, 1), Counts(third));
        Assert.Equal((0, 0, 0, 1, 1), Counts(fourth));
        Assert.False(fourth.Changed);
        Assert.Equal(["c"], _index.Ids());
    }

    [Fact]
    public void An_article_is_kept_letter_for_letter_with_all_that_is_said_of_it()
    {
        Article[] articles = [A with { Title = "峰会", Date = new(2025, 12, 20), TitleInText = true }, Sample.Seed];
        _index.Run(articles);
        using var index = _index.Open();

        foreach (var article in articles)
            Assert.Equal(article with { Source = article.Source with { Place = "/place" } }, index.FindArticle(article.Id));
        Assert.Null(index.FindArticle("no such article"));
        Assert.Null(index.FindArticle("\uD800"));
    }

    [Fact]
    public void Any_text_comes_back_letter_for_letter() => CsCheck.Check.Sample(Sample.Articles(8), articles =>
    {
        using var built = new TestIndex();
        built.Run(articles);
        using var index = built.Open();

        Assert.Equal(articles.Select(article => article.Header), index.Articles().Select(summary => summary.Header));
        Assert.All(articles, article => Assert.Equal(article.Text, index.FindArticle(article.Id)!.Text));
    }, iter: 20, threads: 1);

    [Fact]
    public void What_was_indexed_from_a_broken_file_stays()
    {
        _index.Run(A, B);

        var report = _index.Run(new ArticleList("/place", new ReadOutcome.Failed("a.txt", null, Reason.Other("cannot be opened"))));

        Assert.Equal((0, 0, 1, 0, 1), Counts(report));
        Assert.Equal("a.txt: cannot be opened", Assert.Single(report.Failed).ToString());
        Assert.Equal(["a"], _index.Ids());
    }

    [Fact]
    public void What_was_indexed_from_below_a_folder_that_cannot_be_listed_stays()
    {
        Article[] articles = [In("news/2025/a.txt"), In("news/b.txt"), In("newsroom/c.txt")];
        _index.Run(articles);

        var report = _index.Run(new ArticleList("/place", new ReadOutcome.Failed("news/", null, Reason.Other("cannot be listed"))));

        Assert.Equal((0, 0, 1, 0, 2), Counts(report));
        Assert.Equal(["news/2025/a.txt", "news/b.txt"], _index.Ids());

        static Article In(string file) => Sample.Article("东京。", file) with { Source = new("/place", file) };
    }

    [Fact]
    public void Of_two_articles_with_one_id_the_first_is_kept_and_the_other_reported()
    {
        var second = Sample.Article("另一篇文章。", "a") with { Source = new("/place", "other.jsonl") };

        var report = _index.Run(A, second);
        var again = _index.Run(A, second);

        Assert.Equal((1, 0, 0, 0, 1), Counts(report));
        Assert.Equal("other.jsonl: the id a occurs twice; the first one is kept", Assert.Single(report.Failed).ToString());
        Assert.Equal((0, 0, 0, 1, 1), Counts(again));
        Assert.Single(again.Failed);
        Assert.Equal(A.Text, Text("a"));
    }

    [Fact]
    public void A_new_article_with_the_id_of_one_that_is_unchanged_is_reported()
    {
        var later = A with { Source = new("/place", "z.jsonl") };
        _index.Run(later);

        var report = _index.Run(Sample.Article("另一篇文章。", "a"), later);

        Assert.Single(report.Failed);
        Assert.Equal((0, 1, 0, 0, 1), Counts(report));
    }

    [Fact]
    public void An_id_that_an_article_of_another_place_has_is_refused()
    {
        _index.Files.Write("one/a.txt", "东京举行峰会。");
        var (one, two) = (_index.Files.At("one"), _index.Files.At("two"));
        _index.Run(ArticleList.Of(one, A));

        var report = _index.Run(ArticleList.Of(two, Sample.Article("另一篇文章。", "a"), B));

        Assert.Equal((1, 0, 0, 0, 2), Counts(report));
        Assert.Contains(one, Assert.Single(report.Failed).Said, StringComparison.Ordinal);
        Assert.Equal(A.Text, Text("a"));
    }

    [Fact]
    public void Articles_of_a_folder_that_was_moved_move_along()
    {
        _index.Run(ArticleList.Of(_index.Files.At("gone"), A, B));

        var report = _index.Run(ArticleList.Of("/moved", A, Sample.Article("阿斯塔纳放晴。", "b")));

        Assert.Equal((0, 2, 0, 0, 2), Counts(report));
        Assert.Empty(report.Failed);
        using var index = _index.Open();
        Assert.All(index.Articles(), article => Assert.Equal("/moved", article.Source.Place));
    }

    [Fact]
    public void Places_do_not_touch_one_another()
    {
        _index.Run(ArticleList.Of("/one", A));
        _index.Run(ArticleList.Of("/two", B));

        _index.Run(ArticleList.Of("/two"));

        Assert.Equal(["a"], _index.Ids());
    }

    [Fact]
    public void A_source_that_speaks_for_one_file_leaves_the_others_alone()
    {
        _index.Run(A, B, C);

        var report = _index.Run(new ArticleList("/place") { Files = new HashSet<string> { "b.txt" } });

        Assert.Equal((0, 0, 1, 0, 2), Counts(report));
        Assert.Equal(["a", "c"], _index.Ids());
    }

    [Fact]
    public void Rebuilding_forgets_other_places_too()
    {
        _index.Run(ArticleList.Of("/one", A));

        var report = _index.Run(ArticleList.Of("/two", B), rebuild: true);

        Assert.Equal((1, 0, 0, 0, 1), Counts(report));
        Assert.False(report.Rebuilt);
        Assert.Equal(["b"], _index.Ids());
    }

    [Fact]
    public void Removing_names_what_was_not_there()
    {
        _index.Run(A, B, C);

        Assert.Equal(["x"], _index.Update.Remove(["a", "x", "c"]));
        Assert.Equal(["b"], _index.Ids());
    }

    [Fact]
    public void An_index_of_nothing_is_an_index()
    {
        var report = _index.Run(new ArticleList("/place"));

        Assert.False(report.Changed);
        Assert.True(PassageIndex.Exists(_index.Folder));
        using var index = _index.Open();
        Assert.Empty(index.Search(Sample.Question("峰会"), 10).Hits);
        Assert.Empty(index.Articles());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cancelled_run_leaves_the_index_as_it_was(bool rebuild)
    {
        _index.Run(A);
        using var cancelling = new CancellationTokenSource();
        var source = new ArticleList("/place", new ReadOutcome.Read(B), new ReadOutcome.Read(C)) { Before = i => Cancel(i == 1) };

        Assert.Throws<OperationCanceledException>(() => _index.Update.Run(source, rebuild, progress: null, cancelling.Token));

        Assert.Equal(["a"], _index.Ids());
        Assert.Equal((2, 0, 1, 0, 2), Counts(_index.Run(B, C)));

        void Cancel(bool now)
        {
            if (now)
                cancelling.Cancel();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_that_breaks_down_leaves_the_index_as_it_was(bool rebuild)
    {
        _index.Run(A);
        var source = new ArticleList("/place", new ReadOutcome.Read(B), new ReadOutcome.Read(C)) { Before = static i => _ = i == 1 ? throw new IOException("No space left on device") : 0 };

        var exception = Assert.Throws<IndexUnavailableException>(() => _index.Run(source, rebuild));

        Assert.Contains("No space left on device", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], _index.Ids());
    }

    [Fact]
    public void A_plan_counts_as_the_run_will_and_writes_nothing()
    {
        _index.Run(A, B);
        var source = ArticleList.Of("/place", Sample.Article("阿斯塔纳放晴。", "b"), C);

        var plan = _index.Update.Plan(source, rebuild: false, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1, 1, 0, 2), Counts(plan));
        Assert.Equal(["a.txt: 0 0 1 0", "b.txt: 0 1 0 0", "c.txt: 1 0 0 0"], plan.Files.Select(file => $"{file.File}: {file.Added} {file.Replaced} {file.Removed} {file.Untouched}"));
        Assert.Equal(["a", "b"], _index.Ids());
        Assert.Equal(plan.Files, _index.Run(source).Files);
    }

    [Fact]
    public void A_plan_needs_neither_an_index_nor_the_right_to_write_one()
    {
        Assert.Equal((1, 0, 0, 0, 0), Counts(Plan(rebuild: false)));
        Assert.False(Directory.Exists(_index.Folder));

        _index.Run(A);
        using var other = new IndexWriting(_index.Folder, anew: false);

        Assert.Equal((0, 0, 0, 1, 1), Counts(Plan(rebuild: false)));
        Assert.Equal((1, 0, 0, 0, 0), Counts(Plan(rebuild: true)));

        IndexReport Plan(bool rebuild) => _index.Update.Plan(ArticleList.Of("/place", A), rebuild, progress: null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Progress_is_told_of_every_article()
    {
        _index.Run(A);
        var told = new List<IndexProgress>();

        _index.Update.Run(ArticleList.Of("/place", A, B), rebuild: false, new Told(told), TestContext.Current.CancellationToken);

        Assert.Equal([new(1, "a"), new(2, "b")], told);
    }

    private static (int Added, int Replaced, int Removed, int Untouched, int Passages) Counts(IndexReport report) =>
        (report.Added, report.Replaced, report.Removed, report.Untouched, report.Passages);

    private string Text(string id)
    {
        using var index = _index.Open();
        return index.FindArticle(id)!.Text;
    }

    private sealed class Told(List<IndexProgress> told) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => told.Add(value);
    }
}
