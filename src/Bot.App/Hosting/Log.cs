using Microsoft.Extensions.Logging;

namespace Bot.App.Hosting;

/// <summary>What the program itself logs.</summary>
internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Information, "{Place} changed: {Added} added, {Replaced} replaced, {Removed} removed, {Failed} failed")]
    public static partial void Followed(this ILogger logger, string place, int added, int replaced, int removed, int failed);

    [LoggerMessage(202, LogLevel.Warning, "{Place} changed and could not be indexed; trying again soon: {Reason}")]
    public static partial void FollowingFailed(this ILogger logger, string place, string reason);

    [LoggerMessage(203, LogLevel.Error, "{Place} cannot be followed")]
    public static partial void WatchFailed(this ILogger logger, Exception exception, string place);
}
