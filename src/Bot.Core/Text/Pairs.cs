using System.Buffers;

namespace Bot.Core.Text;

/// <summary>Brackets and quotation marks: where those open that close, and close that open.</summary>
internal static class Pairs
{
    public const string Openers = "（(【《〈〔［[｛{";
    public const string LineEndCharacters = "\n\r\u0085\u2028\u2029\v\f";

    public static readonly SearchValues<char> LineEnds = SearchValues.Create(LineEndCharacters);

    /// <summary>Brackets that do not close within this many units count as ordinary characters: a forgotten one must not swallow the article.</summary>
    private const int MaxBracketLength = 120;

    /// <summary>How far back straight quotation marks are counted, so that a line of any length takes linear time.</summary>
    private const int MaxLineLooked = 2_000;

    private const string OpenersClosed = "）)】》〉〕］]｝}";
    private const string QuotationOpeners = "“‘「『";
    private const string QuotationClosers = "”’」』";

    /// <summary>A straight quotation mark opens if those before it in its line are paired: 他走了。"好"是她说的。</summary>
    public static bool OpensHere(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('"' or '＂'))
            return false;
        var before = text[Math.Max(0, at - MaxLineLooked)..at];
        return before[(before.LastIndexOfAny(LineEnds) + 1)..].Count(text[at]) % 2 == 0;
    }

    /// <summary>Where the quotation opened that closes at <paramref name="close"/>, not before <paramref name="start"/>; -1 when it did not.</summary>
    public static int OpeningOf(ReadOnlySpan<char> text, int start, int close)
    {
        var kind = QuotationClosers.IndexOf(text[close], StringComparison.Ordinal);
        if (kind < 0)
            return -1;
        var depth = 0;
        for (var at = close; at >= Math.Max(start, close - SentenceSplitter.MaxLength); at--)
        {
            if (text[at] == QuotationClosers[kind])
                depth++;
            else if (text[at] == QuotationOpeners[kind] && --depth == 0)
                return at;
        }

        return -1;
    }

    /// <summary>Behind the bracket that closes the one at <paramref name="open"/>; a pair of the same kind inside (见（一）) counts as a pair.</summary>
    public static int AfterBracket(ReadOnlySpan<char> text, int open)
    {
        var opening = text[open];
        var closing = OpenersClosed[Openers.IndexOf(opening, StringComparison.Ordinal)];
        var window = text.Slice(open, Math.Min(MaxBracketLength + 1, text.Length - open));
        var depth = 0;
        for (var at = 0; at < window.Length && !LineEnds.Contains(window[at]); at++)
        {
            if (window[at] == opening)
                depth++;
            else if (window[at] == closing && --depth == 0)
                return open + at + 1;
        }

        return open + 1;
    }
}
