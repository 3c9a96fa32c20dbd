namespace Bot.LuceneIndex;

/// <summary>Work that other threads do ahead of one that takes the results, in the order in which the work was given.</summary>
/// <param name="take">Called by <see cref="Add"/> and <see cref="Finish"/>, never by two threads at once.</param>
/// <param name="mostWeight">What may be under way together, at most, but for one piece alone; in the unit of the pieces' weights.</param>
internal sealed class WorkAhead<TResult>(Action<TResult> take, long mostWeight) : IDisposable
{
    private static readonly bool HasHelpers = Environment.ProcessorCount > 1;

    private readonly Queue<(Task<TResult> Work, long Weight)> _underWay = new();
    private long _weight;

    public void Add(Func<TResult> work, long weight)
    {
        // Alone on one core, taking turns only costs.
        if (!HasHelpers)
        {
            take(work());
            return;
        }

        while (_underWay.Count > 0 && _weight + weight > mostWeight)
            TakeFirst();
        _underWay.Enqueue((Task.Run(work), weight));
        _weight += weight;
        while (_underWay.Count > 0 && _underWay.Peek().Work.IsCompleted)
            TakeFirst();
    }

    /// <summary>Takes what is left.</summary>
    public void Finish()
    {
        while (_underWay.Count > 0)
            TakeFirst();
    }

    /// <summary>Waits for what is under way, and forgets it: nobody works on when its caller has gone.</summary>
    public void Dispose()
    {
        foreach (var (work, _) in _underWay)
            ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        _underWay.Clear();
    }

    private void TakeFirst()
    {
        var (work, weight) = _underWay.Dequeue();
        _weight -= weight;
        take(work.GetAwaiter().GetResult());
    }
}
