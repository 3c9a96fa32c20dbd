using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>One SQLite file, one connection, one caller at a time: a transaction here takes some 50 µs, less than a second connection would wait.</summary>
/// <remarks>
/// WAL with <c>synchronous = NORMAL</c>: what was committed survives the death of the process. <see cref="WriteThrough"/> waits
/// for the disk as well and so survives a power cut; only what Telegram will not send again is worth that.
/// </remarks>
public sealed class Database : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    /// <exception cref="StorageException">The file cannot be opened, is no database, or was made by a newer program.</exception>
    public Database(StorageOptions options, TimeProvider time)
    {
        Time = time;
        File = Path.GetFullPath(options.Path);
        _connection = new(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 10 }.ToString());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            _connection.Open();
            Run("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            Migrations.Run(_connection);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            _connection.Dispose();
            throw new StorageException($"The database {File} cannot be used: {exception.Message} Check Storage:Path and the rights of its folder.", exception);
        }
        catch (StorageException)
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>The file's full path.</summary>
    public string File { get; }

    /// <summary>The size of the database and its log, in bytes.</summary>
    public long Bytes => new[] { File, File + "-wal" }.Where(System.IO.File.Exists).Sum(file => new FileInfo(file).Length);

    internal TimeProvider Time { get; }

    internal long Now => Time.GetUtcNow().ToUnixTimeMilliseconds();

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var command in _prepared.Values)
                command.Dispose();
            _prepared.Clear();
            _connection.Dispose();
        }
    }

    internal T Read<T>(Func<Statements, T> work)
    {
        lock (_gate)
            return work(new(this, null));
    }

    /// <summary>Does all of <paramref name="work"/>, or, when it throws, nothing.</summary>
    internal T Write<T>(Func<Statements, T> work)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var result = work(new(this, transaction));
            transaction.Commit();
            return result;
        }
    }

    internal void Write(Action<Statements> work) => Write(statements =>
    {
        work(statements);
        return true;
    });

    /// <summary>As <see cref="Write{T}"/>, and on the disk when it returns.</summary>
    internal T WriteThrough<T>(Func<Statements, T> work)
    {
        lock (_gate)
        {
            Run("PRAGMA synchronous = FULL");
            try
            {
                return Write(work);
            }
            finally
            {
                Run("PRAGMA synchronous = NORMAL");
            }
        }
    }

    internal SqliteCommand Prepare(string sql, SqliteTransaction? transaction, object?[] values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (char)('a' + i) });
            _prepared.Add(sql, command);
        }

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
