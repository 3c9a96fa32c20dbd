using System.Globalization;

namespace Bot.TelegramChat.Conversation;

/// <summary>What a button does, in the 64 bytes that Telegram keeps with it.</summary>
/// <param name="Id">Of a stored answer or plan; empty where the button needs none.</param>
/// <param name="Number">Which quotation, or which page; from 0.</param>
/// <param name="Page">The article's page; null for the one that the quotation stands on.</param>
internal sealed record ButtonPress(ButtonAction Action, string Id, int Number = 0, int? Page = null)
{
    private static readonly Dictionary<char, ButtonAction> Actions = Enum.GetValues<ButtonAction>().ToDictionary(action => (char)action);

    public string ToData() => string.Join('|', new[] { ((char)Action).ToString(), Id, Invariant(Number), Page is { } page ? Invariant(page) : null }.OfType<string>());

    /// <returns>Null for what no button of ours says.</returns>
    public static ButtonPress? TryParse(string? data)
    {
        var parts = (data ?? "").Split('|');
        if (parts.Length is < 3 or > 4 || parts[0].Length != 1 || !Actions.TryGetValue(parts[0][0], out var action))
            return null;
        int? page = null;
        if (parts.Length == 4)
        {
            if (!IsNumber(parts[3], out var given))
                return null;
            page = given;
        }

        return IsNumber(parts[2], out var number) ? new(action, parts[1], number, page) : null;
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The letters are kept by messages that people have: they never change their meaning.</summary>
internal enum ButtonAction
{
    ShowQuotation = 'q',
    ShowContext = 'c',
    ShowArticle = 'a',
    VoteUp = 'u',
    VoteDown = 'd',
    ListArticles = 'l',
    ListUnanswered = 'n',
    Confirm = 'y',
    Cancel = 'x',
}
