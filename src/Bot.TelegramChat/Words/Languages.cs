namespace Bot.TelegramChat.Words;

/// <summary>The languages that the bot speaks. Quotations are never translated.</summary>
internal static class Languages
{
    /// <summary>The codes of the menus, as Telegram knows them; the first is spoken to everybody else.</summary>
    public static readonly IReadOnlyList<string> Menus = ["zh", "en", "ru", "kk", "ja"];

    private const string Traditional = "zh-Hant";

    private static readonly Dictionary<string, BotWords> All = Menus.Append(Traditional).ToDictionary(language => language, BotWords.Load);

    /// <param name="tag">The IETF tag of a person's program, such as <c>zh-hant</c> or <c>en-GB</c>; null where Telegram gives none.</param>
    public static BotWords For(string? tag)
    {
        var parts = (tag ?? "").ToLowerInvariant().Split('-', '_');
        if (parts[0] == "zh" && parts.Skip(1).Any(part => part is "hant" or "tw" or "hk" or "mo"))
            return All[Traditional];
        return All.GetValueOrDefault(parts[0], All[Menus[0]]);
    }
}
