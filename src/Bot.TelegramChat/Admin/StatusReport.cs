using System.Globalization;
using Bot.Core.Library;
using Bot.Storage;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Admin;

/// <summary>How the bot is, in one message.</summary>
internal sealed class StatusReport(
    ILibrary library, Database database, UpdateStore updates, VoteStore votes, ChatStore chats, OutgoingQueue queue, RecentErrors errors, TimeProvider time)
{
    private const int MaxError = 200;
    private readonly DateTimeOffset _started = time.GetUtcNow();

    public string Render(BotWords words)
    {
        var index = library.Status();
        var totals = updates.Totals();
        var found = totals.GetValueOrDefault(CountNames.Found);
        var nothing = totals.GetValueOrDefault(CountNames.NothingFound);
        var vote = votes.Count();
        var chat = chats.Count();
        var update = updates.Count();
        var html = new HtmlWriter();
        html.Line(string.Format(
            CultureInfo.InvariantCulture, words.Status, index.Articles, index.Passages, Size(index.IndexBytes), Size(database.Bytes),
            found + nothing, found, nothing, vote.Up, vote.Down, chat.All, chat.Blocked, update.Waiting, queue.Count, update.Dead,
            (time.GetUtcNow() - _started).ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture), index.Version));
        WriteErrors(html, words);
        return html.ToString();
    }

    private void WriteErrors(HtmlWriter html, BotWords words)
    {
        var latest = errors.All();
        html.Line().Text(latest.Count == 0 ? words.NoErrors : words.LastErrors);
        foreach (var error in latest)
        {
            var said = error.Trouble is { } trouble ? words.Troubles[trouble] : TextCut.Shorten(error.Text, MaxError);
            html.Line().Text($"• {error.At.ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {said}");
        }
    }

    private static string Size(long bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:F0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:F1} MB");
}
