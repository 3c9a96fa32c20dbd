using System.Globalization;
using Bot.Core.Search;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Admin;

/// <summary>Why nothing was indexed, in the language of the admin, without the folders that the log names.</summary>
internal static class TroubleText
{
    public static string Failed(IndexTrouble trouble, BotWords words) =>
        string.Format(CultureInfo.InvariantCulture, words.IndexFailed, words.Troubles[trouble]);
}
