using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Bot.TelegramChat;

/// <summary>How the bot reaches Telegram. Bound to the section <c>Telegram</c> of <c>appsettings.json</c>.</summary>
public sealed partial class TelegramOptions : IValidatableObject
{
    public const string Section = "Telegram";

    /// <summary>From the environment (<c>Telegram__Token</c>) or user secrets; never from a file that is committed.</summary>
    public string Token { get; init; } = "";

    /// <summary>Telegram's server, a local Bot API server, or the stand-in of the tests.</summary>
    public string ApiBaseUrl { get; init; } = "https://api.telegram.org";

    public ReceivingMode Mode { get; init; }

    /// <summary>In webhook mode: where Telegram reaches us; its path is the one that we listen on.</summary>
    public string WebhookUrl { get; init; } = "";

    /// <summary>In webhook mode: what proves that a call comes from Telegram, 1 to 256 of A-Z a-z 0-9 _ -.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>The numeric ids of the users who may change what is indexed.</summary>
    public IReadOnlyList<long> Admins { get; init; } = [];

    /// <summary>Seconds that one poll waits for an update. Telegram waits 50 at most.</summary>
    [Range(1, 50)]
    public int PollSeconds { get; init; } = 30;

    /// <summary>Chats that are worked for at the same time.</summary>
    [Range(1, 256)]
    public int ParallelChats { get; init; } = 8;

    /// <summary>Seconds that stopping may take to finish what was begun; what is left is done after the next start.</summary>
    [Range(1, 300)]
    public int ShutdownSeconds { get; init; } = 20;

    internal bool IsAdmin(long? userId) => userId is { } id && Admins.Contains(id);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Token.Length == 0)
            yield return new("Telegram:Token is missing: get one from @BotFather and set the environment variable Telegram__Token, or run 'dotnet user-secrets set Telegram:Token …'.");
        else if (!TokenPattern().IsMatch(Token))
            yield return new("Telegram:Token is no bot token: it looks like 123456789:AAE… (digits, a colon, letters).");
        if (!IsHttp(ApiBaseUrl))
            yield return new("Telegram:ApiBaseUrl is no http(s) address.");
        if (Mode != ReceivingMode.Webhook)
            yield break;
        if (!IsHttp(WebhookUrl))
            yield return new("Telegram:WebhookUrl is no http(s) address: webhook mode needs the address at which Telegram reaches this program.");
        if (!SecretPattern().IsMatch(WebhookSecret))
            yield return new("Telegram:WebhookSecret must be 1 to 256 of A-Z a-z 0-9 _ - in webhook mode: without it anybody could speak as Telegram.");
    }

    private static bool IsHttp(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]+$")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex SecretPattern();
}

public enum ReceivingMode
{
    Polling,
    Webhook,
}
