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

    public async Task SetAsync(CancellationToken stopping)
    {
        foreach (var language in Languages.Menus.Prepend(null))
        {
            var words = Languages.For(language);
            await SetAsync(Everybodys(words), new BotCommandScopeDefault(), language, stopping);
            foreach (var admin in options.Admins)
                await SetAsync([.. Everybodys(words), .. Admins(words)], new BotCommandScopeChat { ChatId = admin }, language, stopping);
        }

        logger.MenusSet();
    }

    private async Task SetAsync(IReadOnlyList<BotCommand> commands, BotCommandScope scope, string? language, CancellationToken stopping)
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), Random.Shared);
        for (var attempt = 1; ; attempt++)
        {
            var result = await api.CallAsync(new SetMyCommandsRequest { Commands = commands, Scope = scope, LanguageCode = language }, stopping);
            if (result.Failure is not { } failure)
                return;
            // An admin who never wrote to the bot has no chat with it yet: the next start finds it.
            if (failure.Kind is FailureKind.Refused or FailureKind.Forbidden || attempt == Attempts)
            {
                logger.CallSkipped("setMyCommands", failure.Kind, failure.Reason);
                return;
            }

            await Task.Delay(failure.RetryAfter ?? backoff.Next(), time, stopping);
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
