namespace Bot.Storage;

/// <summary>What is known of a chat.</summary>
public sealed class ChatStore(Database database)
{
    public ChatSettings? Find(long chatId) => database.Read(statements => statements.First(
        "SELECT language, blocked_at, moved_to FROM chats WHERE id = $a",
        row => new ChatSettings(row.IsDBNull(0) ? null : row.GetString(0), !row.IsDBNull(1), row.IsDBNull(2) ? null : row.GetInt64(2)),
        chatId));

    /// <summary>Somebody wrote there: it does not block the bot.</summary>
    /// <param name="language">The IETF tag that the person's program is set to; null keeps what is known.</param>
    public void Seen(long chatId, string? language) => database.Write(statements => statements.Run(
        """
        INSERT INTO chats (id, language, seen_at) VALUES ($a, $b, $c)
        ON CONFLICT (id) DO UPDATE SET language = COALESCE(excluded.language, language), blocked_at = NULL, seen_at = excluded.seen_at
        """,
        chatId, language, database.Now));

    public void Blocked(long chatId) => database.Write(statements => statements.Run(
        "INSERT INTO chats (id, blocked_at, seen_at) VALUES ($a, $b, $b) ON CONFLICT (id) DO UPDATE SET blocked_at = excluded.blocked_at",
        chatId, database.Now));

    /// <summary>A group became a supergroup: what was remembered of it belongs to the new id.</summary>
    public void Moved(long chatId, long newId) => database.Write(statements =>
    {
        if (chatId == newId)
            return;
        statements.Run(
            "INSERT INTO chats (id, moved_to, seen_at) VALUES ($a, $b, $c) ON CONFLICT (id) DO UPDATE SET moved_to = excluded.moved_to",
            chatId, newId, database.Now);
        statements.Run("UPDATE OR REPLACE answers SET chat_id = $b WHERE chat_id = $a", chatId, newId);
    });

    public ChatCounts Count() => database.Read(statements => new ChatCounts(
        (int)statements.Number("SELECT COUNT(*) FROM chats WHERE moved_to IS NULL"),
        (int)statements.Number("SELECT COUNT(*) FROM chats WHERE blocked_at IS NOT NULL")));
}

/// <param name="Language">The IETF tag last seen there.</param>
/// <param name="MovedTo">The supergroup that this group became.</param>
public sealed record ChatSettings(string? Language, bool Blocked, long? MovedTo);

public readonly record struct ChatCounts(int All, int Blocked);
