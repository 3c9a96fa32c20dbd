namespace Bot.TelegramChat.Conversation;

/// <summary>The totals that the database keeps over restarts.</summary>
internal static class CountNames
{
    public const string Found = "found";
    public const string NothingFound = "nothing found";
}
