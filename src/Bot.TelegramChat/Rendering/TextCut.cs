using System.Globalization;

namespace Bot.TelegramChat.Rendering;

/// <summary>Where a text that is too long may end.</summary>
internal static class TextCut
{
    private const string SentenceEnds = "。！？!?…\n";
    private const string Closers = "”’」』）)】》\"";
    private const string Pauses = "，；：、,; ";

    /// <returns>
    /// A length of at most <paramref name="most"/> UTF-16 units: the last sentence's end, else the last pause, else the last
    /// border between characters as people see them. The text's own length when it fits.
    /// </returns>
    public static int Length(ReadOnlySpan<char> text, int most)
    {
        if (text.Length <= most)
            return text.Length;
        var sentence = AfterLast(text, most, SentenceEnds);
        if (sentence > most / 3)
            return sentence;
        var pause = AfterLast(text, most, Pauses);
        return pause > most / 3 ? pause : BeforeCharacter(text, most);
    }

    /// <summary>The text, or its beginning and an ellipsis: for titles and names, never for quotations.</summary>
    public static string Shorten(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, BeforeCharacter(text, most - 1)), "…");

    private static int AfterLast(ReadOnlySpan<char> text, int most, string ends)
    {
        var end = text[..most].LastIndexOfAny(ends) + 1;
        while (end > 0 && end < most && Closers.Contains(text[end]))
            end++;
        return end;
    }

    private static int BeforeCharacter(ReadOnlySpan<char> text, int most)
    {
        var length = 0;
        while (length < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text[length..]);
            if (length + next > most)
                break;
            length += next;
        }

        if (length > 0)
            return length;
        // One character that is longer than everything (combining marks without end): between its code points then.
        return most > 1 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
