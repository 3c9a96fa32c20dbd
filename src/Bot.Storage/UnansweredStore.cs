namespace Bot.Storage;

/// <summary>The questions that found nothing, without who asked them: what the articles lack.</summary>
public sealed class UnansweredStore(Database database)
{
    /// <returns>Latest first.</returns>
    public IReadOnlyList<UnansweredQuestion> Latest(int skip, int most) => database.Read(statements => statements.All(
        "SELECT question, times, last_at FROM unanswered ORDER BY last_at DESC, question LIMIT $a OFFSET $b",
        row => new UnansweredQuestion(row.GetString(0), row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
        most, skip));

    public int Count() => database.Read(statements => (int)statements.Number("SELECT COUNT(*) FROM unanswered"));

    internal static void Save(Statements statements, string question, long now) => statements.Run(
        "INSERT INTO unanswered (question, times, last_at) VALUES ($a, 1, $b) ON CONFLICT (question) DO UPDATE SET times = times + 1, last_at = excluded.last_at",
        question, now);
}

public sealed record UnansweredQuestion(string Text, int Times, DateTimeOffset LastAsked);
