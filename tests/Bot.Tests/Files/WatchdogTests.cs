using Bot.Files.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Files;

public class WatchdogTests
{
    [Fact]
    public void Work_that_takes_too_long_is_told_to_stop_and_left_behind()
    {
        var time = new FakeTimeProvider();
        using var watchdog = new Watchdog(TimeSpan.FromSeconds(30), time);
        using var stopped = new ManualResetEventSlim();

        var late = Task.Run(() => watchdog.Run<int>(
            stop =>
            {
                stop.WaitHandle.WaitOne();
                stopped.Set();
                return 0;
            },
            TestContext.Current.CancellationToken));
        while (!late.IsCompleted)
            time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("30 s", Assert.Throws<DocumentException>(() => late.GetAwaiter().GetResult()).Message, StringComparison.Ordinal);
        stopped.Wait(TestContext.Current.CancellationToken);
        Assert.Equal(7, watchdog.Run(_ => 7, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_the_work_throws_reaches_the_caller_and_the_next_work_runs()
    {
        using var watchdog = new Watchdog(TimeSpan.FromSeconds(30), TimeProvider.System);

        Assert.Throws<DocumentException>(() => watchdog.Run<int>(_ => throw new DocumentException("is damaged"), TestContext.Current.CancellationToken));
        Assert.Throws<IOException>(() => watchdog.Run<int>(_ => throw new IOException(), TestContext.Current.CancellationToken));
        Assert.Contains("is damaged", Assert.Throws<DocumentException>(() => watchdog.Run<int>(_ => throw new TimeoutException(), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Equal(7, watchdog.Run(_ => 7, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Cancelling_leaves_the_work_behind()
    {
        using var watchdog = new Watchdog(TimeSpan.FromSeconds(30), TimeProvider.System);
        using var cancel = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => watchdog.Run<int>(
            stop =>
            {
                cancel.Cancel();
                stop.WaitHandle.WaitOne();
                return 0;
            },
            cancel.Token));
    }
}
