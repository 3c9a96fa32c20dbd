namespace Bot.App.Rendering;

/// <summary>Text for a terminal.</summary>
internal static class Visible
{
    /// <summary>Control characters but line ends and tabs are shown as �, marks of direction too: an article must not move the cursor or change the colours.</summary>
    public static string Of(string text) =>
        text.Any(IsCommand) ? string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                shown[i] = IsCommand(text[i]) ? '\uFFFD' : text[i];
        }) : text;

    /// <summary>The same in one line, for titles, ids and names of files.</summary>
    public static string Line(string text) => Of(text).Replace('\n', '\uFFFD').Replace('\t', ' ');

    /// <summary>Marks that turn the direction of writing would turn the rest of the line as well.</summary>
    private static bool IsCommand(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
