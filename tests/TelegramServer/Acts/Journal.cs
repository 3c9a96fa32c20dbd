namespace TelegramStandIn.Acts;

/// <summary>What happened, in order, for everyone to read and to wait for. Thread-safe.</summary>
internal sealed class Journal<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly List<T> _entries = [];
    private TaskCompletionSource _grown = NewSignal();

    public IReadOnlyList<T> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _entries.Count;
        }
    }

    /// <param name="create">Gets the entry's number, from 1.</param>
    public T Add(Func<long, T> create)
    {
        TaskCompletionSource grown;
        T entry;
        lock (_gate)
        {
            entry = create(_entries.Count + 1);
            _entries.Add(entry);
            (grown, _grown) = (_grown, NewSignal());
        }

        grown.SetResult();
        return entry;
    }

    /// <summary>The first entry after the number <paramref name="after"/> that matches, whether it is here already or still comes.</summary>
    public async Task<TEntry> FirstAsync<TEntry>(long after, Func<TEntry, bool> matches, CancellationToken cancellationToken)
        where TEntry : class, T
    {
        var next = (int)after;
        while (true)
        {
            Task grown;
            List<T> news;
            lock (_gate)
            {
                grown = _grown.Task;
                news = next < _entries.Count ? _entries[next..] : [];
                next += news.Count;
            }

            if (news.OfType<TEntry>().FirstOrDefault(matches) is { } found)
                return found;
            await grown.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
