namespace Bot.TelegramChat.Sending;

/// <summary>Through here goes every message: those that somebody waits for first, at the pace of a <see cref="SendSchedule"/>.</summary>
internal sealed class SendGate(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(1);

    private readonly PriorityQueue<Waiting, (SendPriority Priority, long Turn)> _waiting = new();
    private readonly SendSchedule _schedule = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private long _turns;

    // Not the clock on the wall: nobody waits for an hour because that was put back.
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <returns>To be disposed of when the outcome of the call is stored.</returns>
    public async Task<Pass> EnterAsync(SendPriority priority, CancellationToken cancellation)
    {
        var pass = new TaskCompletionSource<Pass>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue(new(pass, Now), (priority, _turns++));
            LetIn();
        }

        await using var registration = cancellation.Register(() => pass.TrySetCanceled(cancellation));
        return await pass.Task;
    }

    /// <summary>Telegram wants the whole bot to be quiet.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (_gate)
            _schedule.Pause(Now + duration);
    }

    public void Dispose() => _timer?.Dispose();

    private void LetIn()
    {
        while (_waiting.TryPeek(out var next, out _))
        {
            var now = Now;
            var due = _schedule.Due(next.Since, now);
            if (due > now)
            {
                WakeAt(due, now);
                return;
            }

            _waiting.Dequeue();
            var pass = new Pass(this);
            if (next.Pass.TrySetResult(pass))
                pass.Slot = _schedule.Begin(next.Since, _waiting.Count, now);
        }
    }

    private void WakeAt(TimeSpan due, TimeSpan now)
    {
        // What waits for a call's end is woken by that.
        if (due == TimeSpan.MaxValue)
            return;
        _timer ??= time.CreateTimer(_ => Awake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(due - now < ShortestSleep ? ShortestSleep : due - now, Timeout.InfiniteTimeSpan);
    }

    private void Awake()
    {
        lock (_gate)
            LetIn();
    }

    private void Leave(Pass pass)
    {
        lock (_gate)
        {
            _schedule.End(pass.Slot, Now);
            LetIn();
        }
    }

    private readonly record struct Waiting(TaskCompletionSource<Pass> Pass, TimeSpan Since);

    internal sealed class Pass(SendGate gate) : IDisposable
    {
        private int _left;

        /// <summary>Set and read inside the gate's lock only.</summary>
        public SendSchedule.Slot Slot { get; set; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                gate.Leave(this);
        }
    }
}

internal enum SendPriority
{
    /// <summary>Somebody waits for it.</summary>
    Interactive,

    /// <summary>Progress and the like.</summary>
    Background,
}
