using Bot.App.Hosting;
using Bot.App.Library;
using Bot.App.Settings;
using Bot.Core.Search;
using Bot.Files;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Commands;

/// <summary><c>Index:Watch</c>: the folders are followed while the bot serves.</summary>
public sealed class LibraryWatchTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    private readonly BotRun _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public void Nothing_is_followed_unless_somebody_says_so()
    {
        Assert.False(AppSettings.Load(_bot.Folder).Index.Watch);
        _bot.Write("appsettings.json", """{"Index":{"Watch":true}}""");
        Assert.True(AppSettings.Load(_bot.Folder).Index.Watch);
    }

    [Fact]
    public async Task A_new_article_is_found_while_the_bot_serves()
    {
        var cancellation = TestContext.Current.CancellationToken;
        _bot.Run("index");
        var settings = AppSettings.Load(_bot.Folder);
        var segmenter = new TwoLetterSegmenter();
        using var index = new PassageIndex(_bot.Index, settings.Search, segmenter, TimeProvider.System);
        using var watch = new LibraryWatch(settings, () => new FileLibrary(settings, _bot.Index, index, segmenter), TimeProvider.System, NullLogger<LibraryWatch>.Instance, Soon);
        await watch.StartAsync(cancellation);

        _bot.Write("seeds/new.txt", "新文章\n正文。\n");
        await UntilAsync(() => index.FindArticle("new.txt") is not null);
        _bot.Write("index/documents/sent.txt", "来信\n正文。\n");
        await UntilAsync(() => index.FindArticle("sent.txt") is not null);

        await watch.StopAsync(cancellation);
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_later()
    {
        var time = new FakeTimeProvider();
        var calls = 0;
        using var stop = new CancellationTokenSource();
        var following = new Following([new ArticleFolder(_bot.At("seeds"), new())], time).RunAsync(_ => Interlocked.Increment(ref calls) > 1_000, stop.Token);

        await UntilAsync(() => Volatile.Read(ref calls) == 1);
        for (var second = 0; second < 60; second++)
        {
            var before = Volatile.Read(ref calls);
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(Soon, TestContext.Current.CancellationToken);
            Assert.InRange(Volatile.Read(ref calls), before, before + 1);
        }

        // After 1, 2, 4, 8, 16, 16, … seconds.
        Assert.InRange(calls, 3, 8);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    [Fact]
    public void An_index_that_cannot_be_written_is_logged_and_tried_again()
    {
        var settings = AppSettings.Load(_bot.Folder);
        using var watch = new LibraryWatch(settings, () => throw new IndexUnavailableException(IndexTrouble.BeingWritten, "locked"), TimeProvider.System, NullLogger<LibraryWatch>.Instance);

        Assert.False(watch.Turn(new ArticleFolder(settings.Seeds, new()), TestContext.Current.CancellationToken));
    }

    private static async Task UntilAsync(Func<bool> come)
    {
        while (!come())
            await Task.Delay(Soon, TestContext.Current.CancellationToken);
    }
}
