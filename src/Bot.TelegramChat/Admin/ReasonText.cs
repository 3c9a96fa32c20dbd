using System.Globalization;
using Bot.Core.Documents;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Admin;

/// <summary>A file that was not read, and why, in the language of the admin.</summary>
internal static class ReasonText
{
    public static string Render(ReadOutcome.Failed failed, BotWords words)
    {
        var file = failed.Member is { } member ? $"{failed.File}/{member}" : failed.File;
        return failed.Line is { } line ? $"{file}:{line}: {Say(failed.Reason, words)}" : $"{file}: {Say(failed.Reason, words)}";
    }

    private static string Say(Reason reason, BotWords words) =>
        words.Reasons.TryGetValue(reason.Kind, out var own) ? reason.In(own) : string.Format(CultureInfo.InvariantCulture, words.ReasonInEnglish, reason);
}
