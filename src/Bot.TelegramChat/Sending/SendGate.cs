namespace Bot.TelegramChat.Sending;

/// <summary>Through here goes every message, whatever the chat: thirty a second, those that somebody waits for first.</summary>
/// <remarks>
/// And one by one as long as Telegram is quick: when the process is killed during a call, nobody knows whether the message
/// arrived, and it is sent again. One call at a time makes that one message at most. A slow call must not hold up everybody,
/// though: who has waited for a second goes beside it, at the pace that Telegram allows, and nobody waits for a call older than that.
/// </remarks>
internal sealed class SendGate(TimeProvider time) : IDisposable
{
    private const int PerSecond = 30;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Overtaking = Second / PerSecond;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>In a burst, what the way to Telegram may vary by: a refusal costs a whole second.</summary>
    private static readonly TimeSpan BurstMargin = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(20);
    private const int Burst = 10;

    private readonly PriorityQueue<Waiting, (SendPriority Priority, long Turn)> _waiting = new();
    private readonly Queue<DateTimeOffset> _passed = new();
    private readonly Lock _gate = new();
    private DateTimeOffset _lastStart;
    private DateTimeOffset _pausedUntil;
    private ITimer? _timer;
    private int _inside;
    private long _turns;

    /// <returns>To be disposed of when the outcome of the call is stored.</returns>
    public async Task<Pass> EnterAsync(SendPriority priority, CancellationToken cancellation)
    {
        var pass = new TaskCompletionSource<Pass>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue(new(pass, time.GetUtcNow()), (priority, _turns++));
            LetIn();
        }

        await using var registration = cancellation.Register(() => pass.TrySetCanceled(cancellation));
        return await pass.Task;
    }

    /// <summary>Telegram wants the whole bot to be quiet.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (_gate)
            _pausedUntil = time.GetUtcNow() + duration;
    }

    public void Dispose() => _timer?.Dispose();

    private void LetIn()
    {
        while (_waiting.Count > 0)
        {
            var now = time.GetUtcNow();
            var wait = Wait(now, _waiting.Peek().Since);
            if (wait > TimeSpan.Zero)
            {
                _timer ??= time.CreateTimer(_ => Awake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Change(wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, Timeout.InfiniteTimeSpan);
                return;
            }

            if (!_waiting.Dequeue().Pass.TrySetResult(new(this, now)))
                continue;
            _inside++;
            _lastStart = now;
        }
    }

    private TimeSpan Wait(DateTimeOffset now, DateTimeOffset since)
    {
        var window = _waiting.Count > Burst ? Second + BurstMargin : Second;
        while (_passed.TryPeek(out var oldest) && now - oldest >= window)
            _passed.Dequeue();
        var wait = _pausedUntil - now;
        if (_passed.Count + _inside >= PerSecond && _passed.TryPeek(out var first) && first + window - now is var untilRoom && untilRoom > wait)
            wait = untilRoom;
        if (_inside == 0)
            return wait;
        var untilOvertaking = Earliest(_lastStart + Patience, Latest(_lastStart + Overtaking, since + Patience)) - now;
        return untilOvertaking > wait ? untilOvertaking : wait;
    }

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void Awake()
    {
        lock (_gate)
            LetIn();
    }

    private void Leave(DateTimeOffset entered)
    {
        lock (_gate)
        {
            // Telegram counts a message somewhere between the two; a slow call may have been slow on its way there.
            var now = time.GetUtcNow();
            var took = now - entered;
            _passed.Enqueue(took > Quick ? now : entered + (took / 2));
            _inside--;
            LetIn();
        }
    }

    private readonly record struct Waiting(TaskCompletionSource<Pass> Pass, DateTimeOffset Since);

    internal sealed class Pass(SendGate gate, DateTimeOffset entered) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                gate.Leave(entered);
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
