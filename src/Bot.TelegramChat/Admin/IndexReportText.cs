using System.Globalization;
using System.Text;
using Bot.Core.Library;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Admin;

/// <summary>What a run of indexing did, in a message.</summary>
internal static class IndexReportText
{
    private const int MostProblems = 10;
    private const int MaxProblem = 200;

    public static string Render(IndexReport report, BotWords words)
    {
        var text = new StringBuilder();
        text.AppendFormat(CultureInfo.InvariantCulture, words.IndexDone, report.Added, report.Replaced, report.Removed, report.Untouched, report.Passages);
        if (report.Failed.Count == 0)
            return text.ToString();
        text.Append("\n\n").Append(words.IndexProblems);
        foreach (var failed in report.Failed.Take(MostProblems))
            text.Append("\n• ").Append(TextCut.Shorten(ReasonText.Render(failed, words), MaxProblem));
        if (report.Failed.Count > MostProblems)
            text.Append(CultureInfo.InvariantCulture, $"\n… +{report.Failed.Count - MostProblems}");
        return text.ToString();
    }
}
