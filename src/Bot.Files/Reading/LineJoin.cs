using System.Text;

namespace Bot.Files.Reading;

/// <summary>Joins what a layout broke into lines: Chinese has no blanks between words, so none come in.</summary>
internal static class LineJoin
{
    /// <summary>Never has a blank before it.</summary>
    private const string Closing = "%,.;:!?)]}";

    /// <summary>What stands between two lines of one paragraph: nothing beside a wide character, a blank between Latin words unless a hyphen joins them.</summary>
    public static string Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.IsEmpty || after.IsEmpty || IsWide(before[^1]) || IsWide(after[0]) || before[^1] == '-' || Closing.Contains(after[0], StringComparison.Ordinal) ? "" : " ";

    /// <summary>White space becomes one blank, and none where it has a line break between two wide characters: pages are wrapped in their source.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsBlank(text[i]))
            {
                collapsed.Append(text[i]);
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && IsBlank(text[i + 1]))
                i++;
            var isWrap = text[start..(i + 1)].ContainsAny('\r', '\n');
            if (!isWrap || start == 0 || i + 1 == text.Length || !IsWide(text[start - 1]) || !IsWide(text[i + 1]))
                collapsed.Append(' ');
        }

        return collapsed.ToString();
    }

    /// <summary>Hanzi, kana, their punctuation, and full-width forms; quotation marks and dashes that Chinese shares with others.</summary>
    public static bool IsWide(char c) =>
        c is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF'
            or '“' or '”' or '‘' or '’' or '—' or '…' or '·' || char.IsSurrogate(c);

    /// <summary>U+3000 is none of these: it is a character that somebody typed.</summary>
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f' or '\u00A0';
}
