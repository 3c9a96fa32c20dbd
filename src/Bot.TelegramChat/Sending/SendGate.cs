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

    /// <summary>What the way to Telegram may vary by. After a burst a refusal is likely without it, and costs a whole second.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(10);

    private const int BurstLength = PerSecond - 5;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(50);

    private readonly PriorityQueue<Waiting, (SendPriority Priority, long Turn)> _waiting = new();
    private readonly Queue<DateTimeOffset> _passed = new();
    private readonly Lock _gate = new();
    private DateTimeOffset _lastStart;
    private DateTimeOffset _latest;
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
        while (_waiting.TryPeek(out var next, out _))
        {
            var now = time.GetUtcNow();
            var room = Latest(next.Since, Latest(_pausedUntil, Room(now)));
            var turn = Latest(room, Turn(next.Since));
            if (turn > now)
            {
                WakeIn(turn - now);
                return;
            }

            if (!_waiting.Dequeue().Pass.TrySetResult(new(this, room, now)))
                continue;
            _inside++;
            _lastStart = now;
        }
    }

    /// <summary>When the second's messages leave room for one more.</summary>
    private DateTimeOffset Room(DateTimeOffset now)
    {
        var window = IsBurst ? Second + Margin : Second;
        while (_passed.TryPeek(out var oldest) && now - oldest >= window)
            _passed.Dequeue();
        return _passed.Count + _inside >= PerSecond && _passed.TryPeek(out var first) ? first + window : DateTimeOffset.MinValue;
    }

    /// <summary>When it need not wait any longer for the call before it.</summary>
    private DateTimeOffset Turn(DateTimeOffset since) =>
        _inside == 0 ? DateTimeOffset.MinValue : Earliest(_lastStart + Patience, Latest(_lastStart + Overtaking, since + Patience));

    private void WakeIn(TimeSpan wait)
    {
        _timer ??= time.CreateTimer(_ => Awake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>True when the last second's messages went out in half a second or less.</summary>
    private bool IsBurst => _passed.Count >= BurstLength && _latest - _passed.ElementAt(_passed.Count - BurstLength) < Second / 2;

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void Awake()
    {
        lock (_gate)
            LetIn();
    }

    private void Leave(DateTimeOffset due, DateTimeOffset entered)
    {
        lock (_gate)
        {
            // Counted when it was due, lest every second's lateness add to the next; a slow call when it ended,
            // as it may have been slow on its way there.
            var now = time.GetUtcNow();
            _passed.Enqueue(_latest = now - entered > Quick ? now : due);
            _inside--;
            LetIn();
        }
    }

    private readonly record struct Waiting(TaskCompletionSource<Pass> Pass, DateTimeOffset Since);

    internal sealed class Pass(SendGate gate, DateTimeOffset due, DateTimeOffset entered) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                gate.Leave(due, entered);
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
