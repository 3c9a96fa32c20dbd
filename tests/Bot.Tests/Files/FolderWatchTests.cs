using Bot.Files;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Files;

public sealed class FolderWatchTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_file_in_a_folder_below_is_a_change()
    {
        Directory.CreateDirectory(_folder.At("below"));
        using var watch = new FolderWatch(new ArticleFolder(_folder.Path, new()), Soon, Never);

        var change = watch.NextChangeAsync(TestContext.Current.CancellationToken);
        _folder.Write("below/a.txt", "标题");

        await change;
    }

    [Fact]
    public async Task A_change_that_nobody_waited_for_is_told_to_the_next()
    {
        _folder.Write("a.txt", "标题");
        using var watch = new FolderWatch(new ArticleFolder(_folder.At("a.txt"), new()), Soon, Never);

        _folder.Write("a.txt", "另一个标题");

        await watch.NextChangeAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_silent_folder_is_suspected_after_the_time_for_it()
    {
        var time = new FakeTimeProvider();
        using var watch = new FolderWatch(new ArticleFolder(_folder.Path, new()), Soon, TimeSpan.FromMinutes(5), time);

        var change = watch.NextChangeAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.False(change.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(2));

        await change;
    }

    [Fact]
    public async Task Waiting_ends_when_the_caller_cancels()
    {
        using var stop = new CancellationTokenSource();
        using var watch = new FolderWatch(new ArticleFolder(_folder.Path, new()), Soon, Never);

        var change = watch.NextChangeAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change);
    }
}
