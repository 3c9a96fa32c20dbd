using Bot.Tests.Files;
using TelegramStandIn;
using TelegramStandIn.Chats;
using TelegramStandIn.Play;

namespace Bot.Tests.Chat;

/// <summary>Telegram, the bot, and Anna who asks in Chinese.</summary>
internal sealed class ChatStage : IAsyncDisposable
{
    public const long AdminId = 777_000_001;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly TimeProvider _time;
    private RunningBot? _bot;

    private ChatStage(TelegramServer server, Dictionary<string, string?>? settings, TimeProvider time)
    {
        Server = server;
        _time = time;
        _settings = new()
        {
            ["Telegram:Token"] = server.Token,
            ["Telegram:ApiBaseUrl"] = server.ApiBaseUrl.ToString(),
            ["Telegram:Admins:0"] = $"{AdminId}",
            ["Telegram:ShutdownSeconds"] = "300",
            ["Storage:Path"] = Database,
        };
        foreach (var (key, value) in settings ?? [])
            _settings[key] = value;
        Anna = server.AddUser("Anna", "zh-hans", "anna");
        Chat = server.PrivateChat(Anna);
    }

    public TelegramServer Server { get; }

    public FakeLibrary Library { get; } = new();

    public CapturedLog Log { get; } = new();

    public User Anna { get; }

    /// <summary>Anna's private chat with the bot.</summary>
    public ChatWindow Chat { get; }

    public string Database => _folder.At("bot.db");

    public RunningBot Bot => _bot ?? throw new InvalidOperationException("The bot is stopped.");

    /// <param name="time">The bot's; passes ten times as fast where nothing else is said.</param>
    public static async Task<ChatStage> SetAsync(
        TelegramServerOptions? options = null, Dictionary<string, string?>? settings = null, bool started = true, TimeProvider? time = null)
    {
        var server = await TelegramServer.StartAsync(options ?? new() { Rates = TelegramStandIn.Limits.RateLimits.Off }, TestContext.Current.CancellationToken);
        var stage = new ChatStage(server, settings, time ?? new ScaledTime(10));
        if (started)
            await stage.StartBotAsync();
        return stage;
    }

    public async Task StartBotAsync() => _bot = await RunningBot.StartAsync(_settings, Library, Log, _time);

    public async Task StopBotAsync()
    {
        if (_bot is { } bot)
        {
            _bot = null;
            await bot.DisposeAsync();
        }
    }

    public ChatWindow AdminChat() => Server.PrivateChat(Server.AddUser("Admin", "zh-hans", "admin", AdminId));

    /// <summary>Anna asks, and reads the answer.</summary>
    public async Task<Message> AskAsync(string question)
    {
        var asked = Chat.Say(question);
        return await Chat.AnswerToAsync(asked, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
