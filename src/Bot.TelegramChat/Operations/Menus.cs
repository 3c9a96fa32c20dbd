using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.TelegramChat.Operations;

/// <summary>The menus of commands: for everybody in five languages; the admins' in their own chats with the bot only.</summary>
internal sealed class Menus(TelegramApi api, TelegramOptions options, TimeProvider time, ILogger<Menus> logger)
{
    private const int Attempts = 8;

    private CancellationToken _stopping;

    public async Task SetAsync(CancellationToken stopping)
    {
        _stopping = stopping;
        foreach (var language in All)
            await SetAsync(Everybodys(Languages.For(language)), new BotCommandScopeDefault(), language);
        foreach (var admin in options.Admins)
            await SetForAdminAsync(admin);
        logger.MenusSet();
    }

    /// <summary>Sets the menu of an admin who had no chat with the bot when it started, or other commands than now.</summary>
    public async Task SetForAdminAsync(long admin)
    {
        foreach (var language in All)
        {
            var words = Languages.For(language);
            if (!await SetAsync([.. Everybodys(words), .. Admins(words)], new BotCommandScopeChat { ChatId = admin }, language))
                return;
        }
    }

    private static IEnumerable<string?> All => Languages.Menus.Prepend(null);

    private async Task<bool> SetAsync(IReadOnlyList<BotCommand> commands, BotCommandScope scope, string? language)
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), Random.Shared);
        for (var attempt = 1; ; attempt++)
        {
            var result = await api.CallAsync(new SetMyCommandsRequest { Commands = commands, Scope = scope, LanguageCode = language }, _stopping);
            if (result.Failure is not { } failure)
                return true;
            // An admin who never wrote to the bot has no chat with it yet; /start sets the menu then.
            if (failure.Kind is FailureKind.Refused or FailureKind.Forbidden || attempt == Attempts)
            {
                logger.CallSkipped("setMyCommands", failure.Kind, failure.Reason);
                return false;
            }

            await Task.Delay(failure.RetryAfter ?? backoff.Next(), time, _stopping);
        }
    }

    private static IReadOnlyList<BotCommand> Everybodys(BotWords words) =>
    [
        new("ask", words.CommandAsk),
        new("articles", words.CommandArticles),
        new("help", words.CommandHelp),
        new("about", words.CommandAbout),
    ];

    private static IReadOnlyList<BotCommand> Admins(BotWords words) =>
    [
        new("reindex", words.CommandReindex),
        new("status", words.CommandStatus),
        new("remove", words.CommandRemove),
        new("unanswered", words.CommandUnanswered),
    ];
}
