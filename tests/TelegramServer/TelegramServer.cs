using Microsoft.AspNetCore.Builder;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Faults;
using TelegramStandIn.Http;
using TelegramStandIn.Limits;

namespace TelegramStandIn;

/// <summary>
/// Stands in for Telegram's Bot API server over real HTTP on loopback: as strict as the real one, with people to play
/// and faults on command. Thread-safe.
/// </summary>
public sealed partial class TelegramServer : IAsyncDisposable
{
    private readonly World _world;
    private readonly WebApplication _application;

    private TelegramServer(World world, FaultPlan faults, WebApplication application, Uri address)
    {
        (_world, _application) = (world, application);
        (Faults, ApiBaseUrl) = (faults, address);
    }

    /// <summary>What the bot takes for <c>https://api.telegram.org</c>.</summary>
    public Uri ApiBaseUrl { get; }

    public string Token => _world.Options.Token;

    public User Bot => _world.Bot;

    public FaultPlan Faults { get; }

    /// <summary>The transcript: every call that ended, in that order.</summary>
    public IReadOnlyList<ApiCall> Calls => _world.Calls.Entries;

    /// <summary>What the bot did that people could see, in order.</summary>
    public IReadOnlyList<Act> Acts => _world.Acts.Entries;

    /// <summary>The number of the last act, for waiting for what comes after it.</summary>
    public long LastAct => _world.Acts.Count;

    /// <summary>Updates that the bot has not confirmed yet.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (_world.Gate)
                return _world.Updates.Count;
        }
    }

    /// <summary>How many polls have come in.</summary>
    public int Polls
    {
        get
        {
            lock (_world.Gate)
                return _world.Polling.Count;
        }
    }

    /// <summary>May be changed while the bot runs.</summary>
    public RateLimits Rates
    {
        get
        {
            lock (_world.Gate)
                return _world.Rates.Limits;
        }

        set
        {
            lock (_world.Gate)
                _world.Rates.Limits = value;
        }
    }

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TelegramServer> StartAsync(
        TelegramServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var world = new World(options ?? new());
        var faults = new FaultPlan();
        var (application, address) = await BotApiHost.StartAsync(world, faults, cancellationToken);
        return new(world, faults, application, address);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _world.DisposeAsync();
    }
}
