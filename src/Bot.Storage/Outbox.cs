namespace Bot.Storage;

/// <summary>What is to be sent, and what is being sent, until its outcome is known.</summary>
/// <remarks>
/// The call to Telegram cannot be in a transaction, so a death of the process between the call and <see cref="Remove"/> leaves
/// an entry of which nobody knows whether it arrived. Such a one (<see cref="OutboxEntry.Started"/>) is sent again, at least once:
/// a second answer is better than none. While the process lives, a call of unknown outcome is not repeated, at most once.
/// </remarks>
public sealed class Outbox(Database database)
{
    /// <summary>All of them, in the order in which they were caused.</summary>
    public IReadOnlyList<OutboxEntry> All() => database.Read(statements => statements.All(
        "SELECT id, payload, started, created_at FROM outbox ORDER BY id",
        row => new OutboxEntry(row.GetInt64(0), row.GetString(1), row.GetBoolean(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)))));

    public OutboxEntry Add(string payload) => database.Write(statements => Add(statements, payload, database.Now));

    public void Start(long id) => database.Write(statements => statements.Run("UPDATE outbox SET started = 1 WHERE id = $a", id));

    /// <summary>The call failed for certain: it may be made again.</summary>
    public void Postpone(long id) => database.Write(statements => statements.Run("UPDATE outbox SET started = 0 WHERE id = $a", id));

    /// <summary>Nothing more is to be done about it.</summary>
    public void Remove(long id) => database.Write(statements => statements.Run("DELETE FROM outbox WHERE id = $a", id));

    /// <summary>It was sent, as the message that answers.</summary>
    public void Sent(long id, string answerId, int messageId) => database.Write(statements =>
    {
        statements.Run("DELETE FROM outbox WHERE id = $a", id);
        statements.Run("UPDATE answers SET message_id = $b WHERE id = $a", answerId, messageId);
    });

    public int Count() => database.Read(statements => (int)statements.Number("SELECT COUNT(*) FROM outbox"));

    internal static OutboxEntry Add(Statements statements, string payload, long now)
    {
        statements.Run("INSERT INTO outbox (payload, started, created_at) VALUES ($a, 0, $b)", payload, now);
        return new(statements.Number("SELECT last_insert_rowid()"), payload, false, DateTimeOffset.FromUnixTimeMilliseconds(now));
    }
}

/// <param name="Started">The process died during the call: it may have arrived.</param>
public sealed record OutboxEntry(long Id, string Payload, bool Started, DateTimeOffset CreatedAt);
