using System.Text.Json.Nodes;

namespace TelegramStandIn.Updates;

/// <summary>Updates that the bot has not confirmed yet, oldest first. Whoever touches it holds the world's gate.</summary>
internal sealed class UpdateQueue(TimeProvider time)
{
    /// <summary>Telegram forgets what nobody fetched for a day.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const long FirstId = 100_000_000;

    private readonly List<Update> _pending = [];
    private readonly Dictionary<long, Update> _confirmed = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _lastId = FirstId;

    public UpdateTypes Types { get; } = new();

    /// <summary>Ends when an update comes or goes.</summary>
    public Task Changed => _changed.Task;

    public int Count => Pending().Count;

    /// <summary>0 before the first update.</summary>
    public long LastId => _lastId == FirstId ? 0 : _lastId;

    /// <returns>The update, or null where the bot does not want its type.</returns>
    public Update? Add(string type, JsonObject payload) => Types.Includes(type) ? AddUnfiltered(type, payload) : null;

    public Update AddUnfiltered(string type, JsonObject payload)
    {
        var update = new Update(++_lastId, type, payload.ToJsonString(), Update.KeyOf(payload), time.GetUtcNow());
        _pending.Add(update);
        Signal();
        return update;
    }

    /// <summary>Sends an update once more under its old id.</summary>
    public void Repeat(long id)
    {
        var update = _confirmed.GetValueOrDefault(id) ?? _pending.Find(pending => pending.Id == id)
            ?? throw new ArgumentException($"No update {id} was ever sent.", nameof(id));
        _pending.Add(update with { IsRepeated = true, At = time.GetUtcNow() });
        Signal();
    }

    /// <summary>Forgets everything below the offset; a negative one leaves the last so many.</summary>
    public void Confirm(long offset)
    {
        if (offset < 0)
            offset = _pending.Count <= -offset ? long.MinValue : _pending[(int)(_pending.Count + offset)].Id;
        Remove(_pending.Where(update => update.Id < offset && !update.IsRepeated));
    }

    public void Remove(IEnumerable<Update> updates)
    {
        // By reference: a repeated update equals nothing but itself.
        var gone = new HashSet<Update>(updates, ReferenceEqualityComparer.Instance);
        if (gone.Count == 0)
            return;
        foreach (var update in gone)
            _confirmed[update.Id] = update;
        _pending.RemoveAll(gone.Contains);
        Signal();
    }

    public IReadOnlyList<Update> Pending()
    {
        var oldest = time.GetUtcNow() - Kept;
        _pending.RemoveAll(update => update.At < oldest);
        return _pending;
    }

    public void Clear() => Remove([.. _pending]);

    private void Signal()
    {
        var changed = _changed;
        _changed = NewSignal();
        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
