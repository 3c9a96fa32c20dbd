using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Prepared SQL, while the database is ours. The values are <c>$a</c>, <c>$b</c>, … in their order.</summary>
internal readonly struct Statements(Database database, SqliteTransaction? transaction)
{
    /// <returns>The rows changed.</returns>
    public int Run(string sql, params object?[] values) => database.Prepare(sql, transaction, values).ExecuteNonQuery();

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var reader = database.Prepare(sql, transaction, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <returns>The first row, or null where there is none.</returns>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values) where T : class => All(sql, read, values).FirstOrDefault();

    public long Number(string sql, params object?[] values) =>
        database.Prepare(sql, transaction, values).ExecuteScalar() is long number ? number : 0;
}
