namespace Bot.Storage;

/// <summary>The answers that were given: what their buttons show, also after a restart.</summary>
public sealed class AnswerStore(Database database)
{
    public StoredAnswer? Find(string id) => Find("WHERE id = $a", id);

    /// <summary>The answer to a message, or null when it was no question or is forgotten.</summary>
    public StoredAnswer? FindByQuestion(long chatId, int questionMessageId) => Find("WHERE chat_id = $a AND question_message_id = $b", chatId, questionMessageId);

    public int Count() => database.Read(statements => (int)statements.Number("SELECT COUNT(*) FROM answers"));

    /// <remarks>A message that was edited has a new answer, in the place of the former: the message that answers stays.</remarks>
    internal static void Save(Statements statements, StoredAnswer answer, long now) => statements.Run(
        """
        INSERT INTO answers (id, chat_id, question_message_id, asker_id, message_id, payload, created_at) VALUES ($a, $b, $c, $d, $e, $f, $g)
        ON CONFLICT (id) DO UPDATE SET asker_id = excluded.asker_id, payload = excluded.payload, created_at = excluded.created_at
        ON CONFLICT (chat_id, question_message_id) DO UPDATE SET id = excluded.id, asker_id = excluded.asker_id, payload = excluded.payload, created_at = excluded.created_at
        """,
        answer.Id, answer.ChatId, answer.QuestionMessageId, answer.AskerId, answer.MessageId, answer.Payload, now);

    private StoredAnswer? Find(string where, params object?[] values) => database.Read(statements => statements.First(
        "SELECT id, chat_id, question_message_id, asker_id, message_id, payload FROM answers " + where,
        row => new StoredAnswer(
            row.GetString(0), row.GetInt64(1), row.GetInt32(2),
            row.IsDBNull(3) ? null : row.GetInt64(3), row.IsDBNull(4) ? null : row.GetInt32(4), row.GetString(5)),
        values));
}
