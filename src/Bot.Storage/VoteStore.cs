namespace Bot.Storage;

/// <summary>What people think of the quotations.</summary>
public sealed class VoteStore(Database database)
{
    public VoteCounts Count() => database.Read(statements => new VoteCounts(
        (int)statements.Number("SELECT COUNT(*) FROM votes WHERE up = 1"),
        (int)statements.Number("SELECT COUNT(*) FROM votes WHERE up = 0")));

    internal static void Save(Statements statements, Vote vote, long now) => statements.Run(
        """
        INSERT INTO votes (answer_id, user_id, quotation, up, question, article_id, start, length, voted_at) VALUES ($a, $b, $c, $d, $e, $f, $g, $h, $i)
        ON CONFLICT (answer_id, user_id, quotation) DO UPDATE SET up = excluded.up, voted_at = excluded.voted_at
        """,
        vote.AnswerId, vote.UserId, vote.Quotation, vote.Up ? 1 : 0, vote.Question, vote.ArticleId, vote.Start, vote.Length, now);
}

public readonly record struct VoteCounts(int Up, int Down);
