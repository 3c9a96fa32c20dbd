namespace Bot.Tests.Chat;

/// <summary>Time that passes so many times as fast: what waits for a second waits for a fraction of it, or for more.</summary>
internal sealed class ScaledTime(double factor) : TimeProvider
{
    private static readonly DateTimeOffset Origin = System.GetUtcNow();
    private static readonly long Start = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Origin + (System.GetElapsedTime(Start) * factor);

    public override long GetTimestamp() => Start + (long)((System.GetTimestamp() - Start) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period)), this);

    private TimeSpan Shortened(TimeSpan time) => time > TimeSpan.Zero ? time / factor : time;

    private sealed class Timer(ITimer timer, ScaledTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Shortened(dueTime), time.Shortened(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
