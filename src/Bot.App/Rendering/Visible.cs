namespace Bot.App.Rendering;

/// <summary>Text for a terminal.</summary>
internal static class Visible
{
    /// <summary>Control characters but line ends and tabs are shown as �: an article must not move the cursor or change the colours.</summary>
    public static string Of(string text) =>
        text.Any(IsCommand) ? string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                shown[i] = IsCommand(text[i]) ? '\uFFFD' : text[i];
        }) : text;

    private static bool IsCommand(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
