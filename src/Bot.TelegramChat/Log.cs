using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat;

/// <summary>Everything this project logs: never the token, nor a URL holding it, nor what somebody asked.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Connected to Telegram as @{Username}; receiving by {Mode}")]
    public static partial void Connected(this ILogger logger, string username, ReceivingMode mode);

    [LoggerMessage(2, LogLevel.Warning, "Receiving failed ({Kind}: {Reason}); trying again in {Delay}")]
    public static partial void ReceivingFailed(this ILogger logger, FailureKind kind, string reason, TimeSpan delay);

    [LoggerMessage(3, LogLevel.Critical, "{Reason}")]
    public static partial void Fatal(this ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Update {UpdateId} cannot be read and is skipped: {Reason}")]
    public static partial void BadUpdate(this ILogger logger, long? updateId, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Handling update {UpdateId} failed (attempt {Attempt}); trying again in {Delay}")]
    public static partial void HandlingFailed(this ILogger logger, Exception exception, long updateId, int attempt, TimeSpan delay);

    [LoggerMessage(6, LogLevel.Error, "Update {UpdateId} is put aside after {Attempts} attempts")]
    public static partial void DeadLetter(this ILogger logger, Exception exception, long updateId, int attempts);

    [LoggerMessage(7, LogLevel.Warning, "{Call} failed ({Kind}: {Reason}); trying again in {Delay}")]
    public static partial void CallFailed(this ILogger logger, string call, FailureKind kind, string reason, TimeSpan delay);

    [LoggerMessage(8, LogLevel.Error, "{Call} was refused and is dropped ({Kind}: {Reason})")]
    public static partial void CallRefused(this ILogger logger, string call, FailureKind kind, string reason);

    [LoggerMessage(9, LogLevel.Warning, "Nobody knows whether {Call} arrived ({Reason}); it is not sent again")]
    public static partial void OutcomeUnknown(this ILogger logger, string call, string reason);

    [LoggerMessage(10, LogLevel.Information, "Chat {ChatId} does not take messages any more: {Reason}")]
    public static partial void ChatBlocked(this ILogger logger, long chatId, string reason);

    [LoggerMessage(11, LogLevel.Information, "Chat {ChatId} moved to {NewId}")]
    public static partial void ChatMoved(this ILogger logger, long chatId, long newId);

    [LoggerMessage(12, LogLevel.Information, "{Updates} updates and {Messages} messages are left from before")]
    public static partial void Recovered(this ILogger logger, int updates, int messages);

    [LoggerMessage(13, LogLevel.Information, "Stopped; {Updates} updates and {Messages} messages wait for the next start")]
    public static partial void Stopped(this ILogger logger, int updates, int messages);

    [LoggerMessage(14, LogLevel.Information, "Sent again, it may have arrived before the program died: {Call}")]
    public static partial void SentAgain(this ILogger logger, string call);

    [LoggerMessage(15, LogLevel.Error, "The index cannot be searched")]
    public static partial void SearchFailed(this ILogger logger, Exception exception);

    [LoggerMessage(16, LogLevel.Warning, "User {UserId} is no admin and was refused {Action}")]
    public static partial void AdminsOnly(this ILogger logger, long? userId, string action);

    [LoggerMessage(17, LogLevel.Information, "Admin {UserId}: {Action}")]
    public static partial void AdminDid(this ILogger logger, long? userId, string action);

    [LoggerMessage(18, LogLevel.Error, "Reindexing failed")]
    public static partial void ReindexFailed(this ILogger logger, Exception exception);

    [LoggerMessage(19, LogLevel.Information, "{Rows} old rows were removed from the database")]
    public static partial void Pruned(this ILogger logger, int rows);

    [LoggerMessage(20, LogLevel.Warning, "A call to the webhook without the right secret was refused")]
    public static partial void WebhookRefused(this ILogger logger);

    [LoggerMessage(21, LogLevel.Information, "The webhook is set")]
    public static partial void WebhookSet(this ILogger logger);

    [LoggerMessage(22, LogLevel.Information, "The menus are set")]
    public static partial void MenusSet(this ILogger logger);

    [LoggerMessage(23, LogLevel.Information, "{Call} failed ({Kind}: {Reason}); going on without")]
    public static partial void CallSkipped(this ILogger logger, string call, FailureKind kind, string reason);

    [LoggerMessage(24, LogLevel.Debug, "{Call} came too late: {Reason}")]
    public static partial void TooLate(this ILogger logger, string call, string reason);

    [LoggerMessage(25, LogLevel.Error, "Pruning the database failed")]
    public static partial void PruningFailed(this ILogger logger, Exception exception);

    [LoggerMessage(26, LogLevel.Error, "Delivering {Call} failed; it is tried again after the next start")]
    public static partial void DeliveryFailed(this ILogger logger, Exception exception, string call);
}
