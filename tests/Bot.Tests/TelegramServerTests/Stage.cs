using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using TelegramStandIn;
using TelegramStandIn.Chats;
using TelegramStandIn.Play;

namespace Bot.Tests.TelegramServerTests;

/// <summary>A server with one person who has said hello, a hand-driven clock, and two ways to call.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(TelegramServer server, FakeTimeProvider? time)
    {
        (Server, Clock) = (server, time);
        Caller = new(server);
        Client = new(new TelegramBotClientOptions(server.Token, server.ApiBaseUrl.ToString().TrimEnd('/')) { RetryCount = 0 });
        Anna = server.AddUser("Anna", "ru", "anna");
        Chat = server.PrivateChat(Anna);
        Hello = Chat.Say("/start");
    }

    public TelegramServer Server { get; }

    /// <summary>Null where the real clock runs.</summary>
    public FakeTimeProvider? Clock { get; }

    public ApiCaller Caller { get; }

    public TelegramBotClient Client { get; }

    public User Anna { get; }

    public ChatWindow Chat { get; }

    public Message Hello { get; }

    public static async Task<Stage> SetAsync(TelegramServerOptions? options = null, bool handDrivenClock = false)
    {
        var time = handDrivenClock ? new FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)) : null;
        options ??= new();
        if (time is not null)
            options = options with { Time = time };
        return new(await TelegramServer.StartAsync(options, TestContext.Current.CancellationToken), time);
    }

    public ValueTask DisposeAsync()
    {
        Caller.Dispose();
        return Server.DisposeAsync();
    }
}
