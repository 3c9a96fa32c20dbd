namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>Writes a word as the index has it.</summary>
internal static class TermWriter
{
    /// <summary>What every punctuation mark becomes.</summary>
    public const char Punctuation = ',';

    // Full-width forms stand this far behind their ASCII twins.
    private const int WidthDistance = 0xFEE0;
    private const char FirstWide = '\uFF10';

    /// <param name="word">The word's units, at most as many as <paramref name="term"/> has room for.</param>
    /// <returns>The term's length.</returns>
    public static int Write(ReadOnlySpan<char> word, WordType type, Span<char> term)
    {
        switch (type)
        {
            case WordType.DELIMITER:
                term[0] = Punctuation;
                return 1;
            case WordType.CHINESE_WORD:
                return CopyWithoutBlanks(word, term);
            case WordType.NUMBER:
                word.CopyTo(term);
                return word.Length;
            case WordType.STRING:
                for (var i = 0; i < word.Length; i++) term[i] = Lower(word[i]);
                return word.Length;
            default:
                for (var i = 0; i < word.Length; i++) term[i] = Lower(Narrow(word[i]));
                return word.Length;
        }
    }

    private static int CopyWithoutBlanks(ReadOnlySpan<char> word, Span<char> term)
    {
        var length = 0;
        foreach (var unit in word)
        {
            if (CharacterClasses.Of(unit) != CharType.SPACE_LIKE) term[length++] = unit;
        }
        return length;
    }

    private static char Narrow(char unit) => unit >= FirstWide ? (char)(unit - WidthDistance) : unit;

    private static char Lower(char unit) => unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit;
}
