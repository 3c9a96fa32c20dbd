using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>The steps that bring a database to the present form. A step that was released is never changed; a new one is added.</summary>
/// <remarks>Times are Unix milliseconds. <c>PRAGMA user_version</c> is the number of steps taken.</remarks>
internal static class Migrations
{
    internal static readonly string[] Steps =
    [
        """
        CREATE TABLE updates (
            row INTEGER PRIMARY KEY AUTOINCREMENT,
            id INTEGER NOT NULL,
            hash BLOB NOT NULL,        -- of the payload: another bot's updates may have the same ids
            payload TEXT,              -- null once handled
            state INTEGER NOT NULL,    -- 0 waiting, 1 handled, 2 put aside
            attempts INTEGER NOT NULL,
            received_at INTEGER NOT NULL,
            UNIQUE (id, hash));
        CREATE INDEX updates_waiting ON updates (row) WHERE state = 0;
        CREATE INDEX updates_age ON updates (received_at);

        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            payload TEXT NOT NULL,
            started INTEGER NOT NULL,  -- 1 from right before the call until its outcome is known
            created_at INTEGER NOT NULL);

        CREATE TABLE answers (
            id TEXT PRIMARY KEY,
            chat_id INTEGER NOT NULL,
            question_message_id INTEGER NOT NULL,
            asker_id INTEGER,
            message_id INTEGER,        -- null until the answer is sent
            payload TEXT NOT NULL,
            created_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE UNIQUE INDEX answers_question ON answers (chat_id, question_message_id);
        CREATE INDEX answers_age ON answers (created_at);

        CREATE TABLE votes (
            answer_id TEXT NOT NULL,
            user_id INTEGER NOT NULL,
            quotation INTEGER NOT NULL,
            up INTEGER NOT NULL,
            question TEXT NOT NULL,
            article_id TEXT NOT NULL,
            start INTEGER NOT NULL,
            length INTEGER NOT NULL,
            voted_at INTEGER NOT NULL,
            PRIMARY KEY (answer_id, user_id, quotation)) WITHOUT ROWID;

        CREATE TABLE unanswered (
            question TEXT PRIMARY KEY,
            times INTEGER NOT NULL,
            last_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX unanswered_age ON unanswered (last_at);

        CREATE TABLE chats (
            id INTEGER PRIMARY KEY,
            language TEXT,
            blocked_at INTEGER,
            moved_to INTEGER,
            seen_at INTEGER NOT NULL);

        CREATE TABLE plans (
            id TEXT PRIMARY KEY,
            payload TEXT NOT NULL,
            created_at INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE counts (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL) WITHOUT ROWID;
        """,
    ];

    /// <exception cref="StorageException">The database was made by a newer program.</exception>
    internal static void Run(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Version(connection, transaction);
        if (version > Steps.Length)
            throw new StorageException(
                $"The database {connection.DataSource} has version {version}, this program knows {Steps.Length}: run the newer program, or set Storage:Path to another file.");

        foreach (var step in Steps.Skip(version))
            Execute(connection, transaction, step);
        Execute(connection, transaction, $"PRAGMA user_version = {Steps.Length}");
        transaction.Commit();
    }

    private static int Version(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
