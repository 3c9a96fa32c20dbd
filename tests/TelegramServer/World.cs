using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Limits;
using TelegramStandIn.Updates;

namespace TelegramStandIn;

/// <summary>Everything the server knows. Every method runs under <see cref="Gate"/>, one after another.</summary>
internal sealed class World : IAsyncDisposable
{
    public World(TelegramServerOptions options)
    {
        Options = options;
        Bot = new(long.Parse(options.Token.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture), "Summit", Username: options.BotUsername) { IsBot = true };
        Updates = new(options.Time);
        Rates = new(options.Time) { Limits = options.Rates };
        Webhook = new(this);
        Polling = new(this);
    }

    public Lock Gate { get; } = new();

    public TelegramServerOptions Options { get; }

    public TimeProvider Time => Options.Time;

    public DateTimeOffset Now => Time.GetUtcNow();

    public User Bot { get; }

    public Dictionary<long, User> Users { get; } = [];

    public Dictionary<long, ChatState> Chats { get; } = [];

    public Dictionary<string, StoredFile> Files { get; } = [];

    public Dictionary<string, OpenCallback> Callbacks { get; } = [];

    public Dictionary<string, OpenInlineQuestion> InlineQuestions { get; } = [];

    /// <summary>Messages that people sent through inline mode, by their inline id.</summary>
    public Dictionary<string, (ChatState Chat, int MessageId)> InlineMessages { get; } = [];

    public Dictionary<(CommandScope Scope, string LanguageCode), IReadOnlyList<BotCommand>> Menus { get; } = [];

    /// <summary>Name, description and short description of the bot by the parameter's name and the language.</summary>
    public Dictionary<(string Kind, string LanguageCode), string> Profile { get; } = [];

    public UpdateQueue Updates { get; }

    public RateLimiter Rates { get; }

    public Webhook Webhook { get; }

    public LongPolling Polling { get; }

    public Journal<Act> Acts { get; } = new();

    public Journal<ApiCall> Calls { get; } = new();

    public void Record(Act act)
    {
        var at = Now;
        Acts.Add(number => act with { Number = number, At = at });
    }

    public ValueTask DisposeAsync() => Webhook.DisposeAsync();
}

/// <param name="Content">Null where tests only claim a size.</param>
internal sealed record StoredFile(Document Document, string Path, byte[]? Content);

/// <summary>A pressed button that waits for the bot's answer.</summary>
internal sealed record OpenCallback(DateTimeOffset PressedAt, bool IsAnswered = false);

internal sealed record OpenInlineQuestion(User From, string Question, DateTimeOffset AskedAt, InlineAnswer? Answer = null);
