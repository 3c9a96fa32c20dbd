namespace Bot.TelegramChat;

/// <summary>Work in lanes: one after another within a lane, side by side across lanes, at most so many at once.</summary>
/// <remarks>Thread-safe. A lane that is empty costs nothing.</remarks>
/// <param name="work">Must not throw; is cancelled when <see cref="StopAsync"/> has waited long enough.</param>
internal sealed class Lanes<T>(Func<T, CancellationToken, Task> work, int parallel) : IDisposable
{
    private readonly Dictionary<string, Queue<T>> _lanes = [];
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _slots = new(parallel);
    private readonly CancellationTokenSource _abort = new();
    private TaskCompletionSource _idle = Completed();
    private TaskCompletionSource _room = Completed();
    private int _count;
    private bool _stopped;

    /// <summary>What waits and what is being worked on.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>Above so many, <see cref="WhenRoomAsync"/> waits.</summary>
    public int Comfortable { get; init; } = 2_000;

    public void Add(string lane, T item)
    {
        lock (_gate)
        {
            if (_stopped)
                return;
            if (_count++ == 0)
                _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_count == Comfortable)
                _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lanes.TryGetValue(lane, out var waiting))
            {
                waiting.Enqueue(item);
                return;
            }

            _lanes.Add(lane, new([item]));
        }

        _ = Task.Run(() => RunAsync(lane));
    }

    public Task WhenRoomAsync(CancellationToken cancellation)
    {
        lock (_gate)
            return _room.Task.WaitAsync(cancellation);
    }

    public Task WhenIdleAsync(CancellationToken cancellation)
    {
        lock (_gate)
            return _idle.Task.WaitAsync(cancellation);
    }

    /// <summary>Starts nothing more, cancels what runs, and waits for its end. What had not begun is dropped here; it is stored elsewhere.</summary>
    public async Task StopAsync()
    {
        lock (_gate)
            _stopped = true;
        await _abort.CancelAsync();
        await WhenIdleAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _abort.Dispose();
        _slots.Dispose();
    }

    private async Task RunAsync(string lane)
    {
        while (TryPeek(lane, out var item))
        {
            await _slots.WaitAsync();
            try
            {
                if (!_abort.IsCancellationRequested)
                    await work(item, _abort.Token);
            }
            finally
            {
                _slots.Release();
                Remove(lane);
            }
        }
    }

    private bool TryPeek(string lane, out T item)
    {
        lock (_gate)
        {
            item = default!;
            return _lanes.TryGetValue(lane, out var waiting) && waiting.TryPeek(out item!);
        }
    }

    private void Remove(string lane)
    {
        lock (_gate)
        {
            var waiting = _lanes[lane];
            waiting.Dequeue();
            if (waiting.Count == 0)
                _lanes.Remove(lane);
            if (--_count < Comfortable)
                _room.TrySetResult();
            if (_count == 0)
                _idle.TrySetResult();
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
