using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Index;

/// <summary>Those who ask see one commit, whole, and soon the next.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly TestIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_new_commit_is_seen_within_a_second_and_not_looked_for_more_often()
    {
        _index.Run(Sample.Article("东京举行峰会。"));
        using var index = _index.Open();
        _index.Run(Sample.Article("东京举行峰会。"), Sample.Article("峰会结束了。", "b"));

        _index.Time.Advance(PassageIndex.RefreshEvery / 2);
        Assert.Equal(1, index.PassageCount);
        _index.Time.Advance(PassageIndex.RefreshEvery / 2);
        Assert.Equal(2, index.PassageCount);
        Assert.Equal(2, index.Search(Sample.Question("峰会"), 10).Hits.Count);
    }

    [Fact]
    public async Task Questions_are_answered_whole_while_articles_are_replaced()
    {
        var cancellation = TestContext.Current.CancellationToken;
        _index.Run(Versions(0));
        using var index = _index.Open();
        var done = false;
        var asking = Enumerable.Range(0, 2).Select(_ => Task.Run(Ask, cancellation)).ToList();

        for (var version = 1; version <= 15; version++)
        {
            _index.Run(Versions(version));
            _index.Time.Advance(PassageIndex.RefreshEvery);
        }

        Volatile.Write(ref done, true);
        await Task.WhenAll(asking);
        Assert.StartsWith("第15版", index.FindArticle("a")!.Text, StringComparison.Ordinal);

        void Ask()
        {
            while (!Volatile.Read(ref done))
            {
                using var view = index.Open();
                var hits = view.Search(Sample.Question("峰会"), 10).Hits.Concat(view.Search(Sample.Question("第二段"), 10).Hits).ToList();
                // One commit: both articles are of one version, whatever is asked, and so is what stands beside a hit.
                Assert.Equal(6, hits.Count);
                Assert.Single(hits.Select(hit => hit.Passage.Text[..hit.Passage.Text.IndexOf('版', StringComparison.Ordinal)]).Distinct());
                Assert.All(hits, hit => Assert.StartsWith(hit.Passage.Text[..3], string.Concat(view.ContextOf(hit).Before, view.ContextOf(hit).After), StringComparison.Ordinal));
            }
        }
    }

    private static Core.Documents.Article[] Versions(int version) =>
        [.. "ab".Select(id => Sample.Article($"第{version}版峰会。\n第{version}版峰会的第二段。", $"{id}"))];
}
