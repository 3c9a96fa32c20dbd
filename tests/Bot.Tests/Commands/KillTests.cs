using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.LuceneIndex;
using Bot.Tests.Files;
using Bot.Tests.Samples;

namespace Bot.Tests.Commands;

/// <summary>
/// Killed with SIGKILL at random instants while it indexes, with questions running in another process.
/// <c>KILLS=100 dotnet test --project tests/Bot.Tests -- --filter-class '*KillTests'</c> kills more often, over 2,000 articles.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20251220;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "10", CultureInfo.InvariantCulture);
    private static readonly int Articles = Kills > 10 ? 2_000 : 300;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_any_instant_the_index_opens_with_the_state_before_or_after()
    {
        _folder.Write("appsettings.json", """{"Answer":{"Threshold":0}}""");
        _folder.Write("kept/kept.txt", "保留的文章\n阿斯塔纳的图书馆收藏了三万册古籍。\n");
        await IndexAsync("kept");
        WriteVersion(0);
        var watch = Stopwatch.StartNew();
        await IndexAsync("many");
        var whole = watch.Elapsed;

        using var stop = new CancellationTokenSource();
        await using var asker = CommandProcess.Start(_folder.Path, "ask", "--batch", "-", "--json");
        var asking = AskAsync(asker, stop);
        var random = new Random(Seed);
        var version = 0;
        var finished = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            WriteVersion(kill);
            await using (var indexing = CommandProcess.Start(_folder.Path, "index", "many"))
            {
                await Task.Delay(whole * random.NextDouble(), TestContext.Current.CancellationToken);
                await indexing.KillAsync();
            }

            var found = VersionInIndex();
            Assert.True(found == version || found == kill, $"version {found} after {version} was replaced by {kill}");
            finished += found == kill ? 1 : 0;
            version = found;
        }

        await stop.CancelAsync();
        output.WriteLine($"{Kills} kills within {whole.TotalSeconds:0.0} s, {finished} of them after the commit; {await asking} questions answered in between");

        await IndexAsync("many");
        Assert.Equal(Kills, VersionInIndex());
    }

    /// <summary>Every answer is there and quotes the article that nobody touches.</summary>
    private static async Task<int> AskAsync(CommandProcess asker, CancellationTokenSource stop)
    {
        for (var answered = 0; ; answered++)
        {
            if (stop.IsCancellationRequested)
                return answered;
            await asker.WriteLineAsync("图书馆收藏了多少古籍？");
            var answer = JsonDocument.Parse(await asker.LineAsync()).RootElement;
            Assert.True(answer.GetProperty("found").GetBoolean());
            Assert.Equal("阿斯塔纳的图书馆收藏了三万册古籍。", answer.GetProperty("quotations")[0].GetProperty("text").GetString());
            // As people ask: not at every instant, and the machine has other things to do.
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The one version that all articles are of; what was indexed before is there letter for letter.</summary>
    private int VersionInIndex()
    {
        using var index = new PassageIndex(_folder.At("index/passages"), new(), new TwoLetterSegmenter(), TimeProvider.System);
        Assert.Equal(Articles + 1, index.Articles().Count);
        Assert.Equal(File.ReadAllText(_folder.At("kept/kept.txt")), index.FindArticle("kept.txt")!.Text);
        var versions = Enumerable.Range(0, Articles).Select(i => index.FindArticle($"many-{i}")!.Text.Split('版')[0]).Distinct();
        return int.Parse(Assert.Single(versions), CultureInfo.InvariantCulture);
    }

    private void WriteVersion(int version)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Articles; i++)
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"many-{{i}}","title":"第{{i}}篇","text":"{{version}}版的第{{i}}篇文章。\n塔什干的第{{i * version}}家工厂今年生产了{{i + version}}台机器，比去年多。"}""").Append('\n');
        _folder.Write("many/many.jsonl", lines.ToString());
    }

    private async Task IndexAsync(string place)
    {
        await using var indexing = CommandProcess.Start(_folder.Path, "index", place);
        Assert.Equal(0, await indexing.WhenEndedAsync());
    }
}
