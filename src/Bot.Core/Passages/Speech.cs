using Bot.Core.Text;

namespace Bot.Core.Passages;

/// <summary>Direct speech in a paragraph: what stands between quotation marks and is more than a word set in them.</summary>
internal static class Speech
{
    private const string Openers = "“「『";
    private const string Closers = "”」』";
    private const string SentenceEnds = "。！？；!?…";

    /// <summary>Spans of <paramref name="paragraph"/> from the opening mark to the closing one, or to the end where that is missing.</summary>
    public static List<TextSpan> In(string paragraph)
    {
        var speech = new List<TextSpan>();
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (!Openers.Contains(paragraph[at]))
                continue;
            var end = Close(paragraph, at);
            var span = TextSpan.FromBounds(at, end < 0 ? paragraph.Length : end);
            // A forgotten closing mark is forgiven at a paragraph's start only: elsewhere the rest of the paragraph may well be the author's.
            if (end < 0 && !string.IsNullOrWhiteSpace(paragraph[..at]))
                continue;
            if (IsSpeech(span.Of(paragraph.AsSpan())))
                speech.Add(span);
            at = span.End - 1;
        }

        return speech;
    }

    public static bool IsClosed(string paragraph, TextSpan speech) => Close(paragraph, speech.Start) == speech.End;

    /// <summary>A mark inside, of the same kind or another, opens a level of its own: “对“智能”农场感兴趣。”</summary>
    /// <returns>The position after the closing mark, or -1.</returns>
    private static int Close(string text, int open)
    {
        var depth = 0;
        var kind = Openers.IndexOf(text[open], StringComparison.Ordinal);
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == Openers[kind])
                depth++;
            else if (text[at] == Closers[kind] && --depth == 0)
                return at + 1;
        }

        return -1;
    }

    private static bool IsSpeech(ReadOnlySpan<char> quoted)
    {
        foreach (var c in quoted)
        {
            if (SentenceEnds.Contains(c))
                return true;
        }

        // “我们愿意，”他说: a comma before the closing mark.
        return quoted.Length > 2 && quoted[^2] is '，' or ',';
    }
}
