namespace Bot.TelegramChat.Sending;

/// <summary>Through here goes every message, whatever the chat: thirty a second, those that somebody waits for first.</summary>
/// <remarks>
/// And one by one as long as Telegram is quick: when the process is killed during a call, nobody knows whether the message
/// arrived, and it is sent again. One call at a time makes that one message at most. A slow call must not hold up everybody,
/// so the next goes after a thirtieth of a second all the same; that costs no throughput, as it is what Telegram allows.
/// </remarks>
internal sealed class SendGate(TimeProvider time) : IDisposable
{
    private const int PerSecond = 30;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Overtaking = Second / PerSecond;

    private readonly PriorityQueue<TaskCompletionSource<Pass>, (SendPriority Priority, long Turn)> _waiting = new();
    private readonly Queue<DateTimeOffset> _starts = new();
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
            _waiting.Enqueue(pass, (priority, _turns++));
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
            var wait = Wait(now);
            if (wait > TimeSpan.Zero)
            {
                _timer ??= time.CreateTimer(_ => Awake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Change(wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, Timeout.InfiniteTimeSpan);
                return;
            }

            if (!_waiting.Dequeue().TrySetResult(new(this)))
                continue;
            _inside++;
            _lastStart = now;
            _starts.Enqueue(now);
        }
    }

    private TimeSpan Wait(DateTimeOffset now)
    {
        while (_starts.TryPeek(out var oldest) && now - oldest >= Second)
            _starts.Dequeue();
        var wait = _pausedUntil - now;
        if (_starts.Count >= PerSecond && _starts.Peek() + Second - now is var untilRoom && untilRoom > wait)
            wait = untilRoom;
        if (_inside > 0 && _lastStart + Overtaking - now is var untilOvertaking && untilOvertaking > wait)
            wait = untilOvertaking;
        return wait;
    }

    private void Awake()
    {
        lock (_gate)
            LetIn();
    }

    private void Leave()
    {
        lock (_gate)
        {
            _inside--;
            LetIn();
        }
    }

    internal sealed class Pass(SendGate gate) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                gate.Leave();
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
