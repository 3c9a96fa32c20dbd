namespace Bot.Tests.Chat;

/// <summary>Time that passes faster: what waits for a second waits for a fraction of it.</summary>
internal sealed class QuickTime(int factor) : TimeProvider
{
    private static readonly DateTimeOffset Origin = System.GetUtcNow();
    private static readonly long Start = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Origin + (System.GetElapsedTime(Start) * factor);

    public override long GetTimestamp() => Start + ((System.GetTimestamp() - Start) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period)), this);

    private TimeSpan Shortened(TimeSpan time) => time > TimeSpan.Zero ? time / factor : time;

    private sealed class Timer(ITimer timer, QuickTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Shortened(dueTime), time.Shortened(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
