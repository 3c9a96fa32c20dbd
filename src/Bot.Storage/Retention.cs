namespace Bot.Storage;

/// <summary>Keeps the database small: what is older than the options say goes, and what is too much.</summary>
public sealed class Retention(Database database, StorageOptions options)
{
    /// <returns>The rows removed.</returns>
    public int Prune() => database.Write(statements =>
        statements.Run("DELETE FROM updates WHERE state = 1 AND received_at < $a", Before(options.UpdateDays))
        + statements.Run("DELETE FROM updates WHERE state = 2 AND received_at < $a", Before(options.QuestionDays))
        + statements.Run("DELETE FROM answers WHERE created_at < $a", Before(options.AnswerDays))
        + statements.Run(
            "DELETE FROM answers WHERE created_at < (SELECT created_at FROM answers ORDER BY created_at DESC LIMIT 1 OFFSET $a)", options.MaxAnswers - 1)
        + statements.Run("DELETE FROM votes WHERE voted_at < $a", Before(options.QuestionDays))
        + statements.Run("DELETE FROM unanswered WHERE last_at < $a", Before(options.QuestionDays))
        + statements.Run(
            "DELETE FROM unanswered WHERE last_at < (SELECT last_at FROM unanswered ORDER BY last_at DESC LIMIT 1 OFFSET $a)", options.MaxUnanswered - 1)
        + statements.Run("DELETE FROM plans WHERE created_at < $a", Before(options.AnswerDays))
        + statements.Run("DELETE FROM chats WHERE seen_at < $a", Before(2 * options.QuestionDays)));

    private long Before(int days) => database.Time.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds();
}
