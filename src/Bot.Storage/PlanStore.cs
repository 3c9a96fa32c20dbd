namespace Bot.Storage;

/// <summary>What waits for an admin's confirming button.</summary>
public sealed class PlanStore(Database database)
{
    /// <returns>The plan's payload, or null when it was carried out, dropped or forgotten.</returns>
    public string? Find(string id) => database.Read(statements => statements.First("SELECT payload FROM plans WHERE id = $a", row => row.GetString(0), id));

    internal static void Save(Statements statements, StoredPlan plan, long now) =>
        statements.Run("INSERT OR REPLACE INTO plans (id, payload, created_at) VALUES ($a, $b, $c)", plan.Id, plan.Payload, now);

    internal static void Remove(Statements statements, string id) => statements.Run("DELETE FROM plans WHERE id = $a", id);
}
