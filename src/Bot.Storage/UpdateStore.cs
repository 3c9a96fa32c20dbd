using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage;

/// <summary>The updates that Telegram gave us, from the moment before we confirm them until their ids are too old to come again.</summary>
public sealed class UpdateStore(Database database)
{
    /// <summary>Keeps the updates that are new, on the disk when it returns: from here on Telegram may forget them.</summary>
    /// <returns>The new ones, in the order given. One of a known id is new when it says something else: the program may serve another bot now.</returns>
    public IReadOnlyList<WaitingUpdate> Accept(IReadOnlyList<ArrivedUpdate> updates) => updates.Count == 0 ? [] : database.WriteThrough(statements =>
    {
        var accepted = new List<WaitingUpdate>();
        foreach (var update in updates)
        {
            var isNew = statements.Run(
                "INSERT OR IGNORE INTO updates (id, hash, payload, state, attempts, received_at) VALUES ($a, $b, $c, 0, 0, $d)",
                update.Id, SHA256.HashData(Encoding.UTF8.GetBytes(update.Payload)), update.Payload, database.Now) == 1;
            if (isNew)
                accepted.Add(new(statements.Number("SELECT last_insert_rowid()"), update.Id, update.Payload));
        }

        return accepted;
    });

    /// <summary>What was accepted and not handled when the program last ended, oldest first.</summary>
    public IReadOnlyList<WaitingUpdate> Recover() => database.Read(statements => statements.All(
        "SELECT row, id, payload, attempts FROM updates WHERE state = 0 ORDER BY row",
        row => new WaitingUpdate(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt32(3))));

    /// <summary>Counts that handling the update begins once more.</summary>
    /// <returns>How often it has begun by now without coming to an end: often, where handling it ends the program.</returns>
    public int Begin(long row) => database.Write(statements =>
    {
        statements.Run("UPDATE updates SET attempts = attempts + 1 WHERE row = $a", row);
        return (int)statements.Number("SELECT attempts FROM updates WHERE row = $a", row);
    });

    /// <summary>Marks the update handled and stores what it brought about: all of it or nothing.</summary>
    /// <returns>What is to be sent, as the outbox keeps it.</returns>
    public IReadOnlyList<OutboxEntry> Complete(long row, Effects effects) => database.Write<IReadOnlyList<OutboxEntry>>(statements =>
    {
        if (statements.Run("UPDATE updates SET state = 1, payload = NULL WHERE row = $a AND state = 0", row) == 0)
            return [];

        if (effects.Answer is { } answer)
            AnswerStore.Save(statements, answer, database.Now);
        if (effects.Vote is { } vote)
            VoteStore.Save(statements, vote, database.Now);
        if (effects.Unanswered is { } question)
            UnansweredStore.Save(statements, question, database.Now);
        if (effects.Plan is { } plan)
            PlanStore.Save(statements, plan, database.Now);
        if (effects.FinishedPlan is { } finished)
            PlanStore.Remove(statements, finished);
        foreach (var name in effects.Counts)
            statements.Run("INSERT INTO counts (name, value) VALUES ($a, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1", name);
        return [.. effects.Outgoing.Select(payload => Outbox.Add(statements, payload, database.Now))];
    });

    /// <summary>Puts an update aside that cannot be handled; its payload is kept for whoever looks into it.</summary>
    public void Bury(long row) => database.Write(statements => statements.Run("UPDATE updates SET state = 2 WHERE row = $a AND state = 0", row));

    public UpdateCounts Count() => database.Read(statements => new UpdateCounts(
        (int)statements.Number("SELECT COUNT(*) FROM updates WHERE state = 0"),
        (int)statements.Number("SELECT COUNT(*) FROM updates WHERE state = 2")));

    /// <summary>The totals that <see cref="Effects.Counts"/> raised, by their names.</summary>
    public IReadOnlyDictionary<string, long> Totals() => database.Read(statements =>
        statements.All("SELECT name, value FROM counts", row => (Name: row.GetString(0), Value: row.GetInt64(1))).ToDictionary(row => row.Name, row => row.Value));
}

/// <param name="Payload">The update as Telegram sent it, JSON.</param>
public sealed record ArrivedUpdate(long Id, string Payload);

/// <param name="Row">What the stores know it by.</param>
/// <param name="Id">What Telegram knows it by.</param>
/// <param name="Attempts">How often handling it has begun and not come to an end.</param>
public sealed record WaitingUpdate(long Row, long Id, string Payload, int Attempts = 0);

/// <param name="Waiting">Accepted, not handled yet.</param>
/// <param name="Dead">Put aside because handling them failed again and again.</param>
public readonly record struct UpdateCounts(int Waiting, int Dead);
