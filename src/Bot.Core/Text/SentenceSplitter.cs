using System.Buffers;

namespace Bot.Core.Text;

/// <summary>
/// Cuts a text into sentences. A sentence ends with 。！？； or their half-width forms, taking the closing quotes and brackets and the blanks
/// behind it along, and at every line end.
/// </summary>
/// <remarks>
/// No cut falls inside brackets that close again, inside a number or a Latin name, nor after a quotation that a clause goes on with
/// (他高呼“加油！”并挥手). Joined again, the sentences are the text: nothing is lost, white space included.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>
    /// The longest sentence, in UTF-16 units. What has no sentence end for that long (a table, a list of names) is cut at its last comma or blank.
    /// </summary>
    public const int MaxLength = 500;

    private const string EnderCharacters = "。！？；!?;｡︒";
    private const string Closers = "”’」』）)】》〉〕］]｝}＂\"'";
    private const string Parentheses = "（([［【";

    /// <summary>What cannot begin a sentence: a quotation before it is part of the sentence that goes on.</summary>
    private const string Continuations = "，、：,:。；…—";

    private static readonly SearchValues<char> Interesting = SearchValues.Create(EnderCharacters + Pairs.LineEndCharacters + Pairs.Openers + ".…");

    private static readonly SearchValues<char> Enders = SearchValues.Create(EnderCharacters);

    private static readonly SearchValues<char> Commas = SearchValues.Create("，、：,　 \t");

    /// <returns>Spans that follow one another without a gap from the text's start to its end; none is empty.</returns>
    public static List<TextSpan> Split(ReadOnlySpan<char> text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(Interesting);
            if (next < 0)
                break;
            at += next;
            var end = EndAt(text, start, ref at);
            if (end < 0)
                continue;
            Add(text, start, end, sentences);
            start = at = end;
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>Looks at the character at <paramref name="at"/> and moves on.</summary>
    /// <returns>Where the sentence ends, blanks included, or -1 if it goes on.</returns>
    private static int EndAt(ReadOnlySpan<char> text, int start, ref int at)
    {
        var c = text[at];
        if (Pairs.LineEnds.Contains(c))
            return AfterBlanks(text, at + 1);
        if (Pairs.Openers.Contains(c))
        {
            var open = at;
            at = Pairs.AfterBracket(text, at);
            return HoldsSentence(text, start, open, at) ? AfterBlanks(text, at) : -1;
        }

        var ender = at;
        while (at < text.Length && (Enders.Contains(text[at]) || text[at] is '…' or '.'))
            at++;
        var afterEnders = at;
        while (at < text.Length && Closers.Contains(text[at]) && !Pairs.OpensHere(text, at))
            at++;
        return Ends(text, start, ender, afterEnders, at) ? AfterBlanks(text, at) : -1;
    }

    private static bool Ends(ReadOnlySpan<char> text, int start, int ender, int afterEnders, int after)
    {
        if (after == text.Length)
            return true;
        if (Continuations.Contains(text[after]))
            return false;
        var run = text[ender..afterEnders];
        if (run.IndexOfAnyExcept('.', '…') < 0)
            return run.Contains('…') ? after > afterEnders && !GoesOn(text, start, ender, afterEnders, after) : EndsLatin(text, ender, after);
        if (char.IsAscii(run[0]) && (char.IsAsciiLetterOrDigit(text[after]) || (after == afterEnders && IsInName(text, ender))))
            return false;
        return after == afterEnders || !GoesOn(text, start, ender, afterEnders, after);
    }

    /// <summary>Yahoo!奇摩, HEY!HEY!节目: a half-width mark between a Latin letter and another letter is part of a name.</summary>
    private static bool IsInName(ReadOnlySpan<char> text, int mark) =>
        text[mark] != ';' && mark > 0 && char.IsAsciiLetter(text[mark - 1]) && char.IsLetter(text[mark + 1]);

    /// <summary>"… of the summit. The president": a full stop behind a word of three letters, then a blank and a capital or a Chinese character.</summary>
    private static bool EndsLatin(ReadOnlySpan<char> text, int dot, int after) =>
        char.IsWhiteSpace(text[after])
        && dot >= 3 && char.IsAsciiLetter(text[dot - 1]) && char.IsAsciiLetterLower(text[dot - 2]) && char.IsAsciiLetter(text[dot - 3])
        && FirstLetterAfter(text, after) is var first && (char.IsUpper(first) || first >= '\u2E80');

    private static char FirstLetterAfter(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? text[at] : '\0';
    }

    /// <summary>
    /// 他高呼“加油！”并挥手: a quotation that opened in the middle of a clause, holds no other sentence end and is followed by a letter
    /// is a part of the clause around it.
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int start, int ender, int afterEnders, int after)
    {
        if (after == afterEnders || !char.IsLetter(text[after]))
            return false;
        var opened = Pairs.OpeningOf(text, start, after - 1);
        return opened > start && char.IsLetter(text[opened - 1]) && text[opened..ender].IndexOfAny(Enders) < 0;
    }

    /// <summary>（他走了。）她来了。: brackets around a whole sentence, with nothing before them, end like one.</summary>
    private static bool HoldsSentence(ReadOnlySpan<char> text, int start, int open, int after) =>
        after - open > 2 && Parentheses.Contains(text[open]) && Enders.Contains(text[after - 2]) && text[start..open].IsWhiteSpace()
        && !(after < text.Length && Continuations.Contains(text[after]));

    private static int AfterBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<TextSpan> sentences)
    {
        while (end - start > MaxLength)
        {
            var cut = start + CutOfLong(text[start..end]);
            sentences.Add(TextSpan.FromBounds(start, cut));
            start = cut;
        }

        if (end > start)
            sentences.Add(TextSpan.FromBounds(start, end));
    }

    /// <summary>Behind the last comma or blank of the first <see cref="MaxLength"/> units; where there is none, at the limit, but never inside a surrogate pair.</summary>
    private static int CutOfLong(ReadOnlySpan<char> text)
    {
        var head = text[..MaxLength];
        var comma = head.LastIndexOfAny(Commas);
        if (comma >= MaxLength / 4)
            return comma + 1;
        return char.IsHighSurrogate(head[^1]) && char.IsLowSurrogate(text[MaxLength]) ? MaxLength - 1 : MaxLength;
    }
}
