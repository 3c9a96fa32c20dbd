using Bot.Storage;
using Bot.Tests.Files;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Storage;

/// <summary>A database in a folder that is gone after the test.</summary>
internal sealed class StoreStage : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Database? _database;

    public StoreStage(StorageOptions? options = null) => Options = options is null ? new() { Path = File } : options;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public StorageOptions Options { get; }

    public string File => _folder.At("deep/bot.db");

    public Database Database
    {
        get
        {
            Options.Path = File;
            return _database ??= new(Options, Time);
        }
    }

    public UpdateStore Updates => new(Database);

    public Outbox Outbox => new(Database);

    /// <summary>As after the process died: nothing is closed in order.</summary>
    public void Restart()
    {
        _database?.Dispose();
        _database = null;
    }

    public void Dispose()
    {
        Restart();
        _folder.Dispose();
    }
}
