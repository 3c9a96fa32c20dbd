namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>One table look-up per UTF-16 code unit.</summary>
internal static class CharacterClasses
{
    private static readonly byte[] Classes = Fill();

    public static CharType Of(char unit) => (CharType)Classes[unit];

    /// <summary>Later lines overwrite earlier ones, so the general ranges come first.</summary>
    private static byte[] Fill()
    {
        var classes = new byte[char.MaxValue + 1];
        Set('\0', '\uFFFF', CharType.OTHER);
        Set('\uFE30', '\uFF63', CharType.DELIMITER);
        Set('\uFF10', '\uFF19', CharType.FULLWIDTH_DIGIT);
        Set('\uFF21', '\uFF3A', CharType.FULLWIDTH_LETTER);
        Set('\uFF41', '\uFF5A', CharType.FULLWIDTH_LETTER);
        Set('\u0021', '\u00BB', CharType.DELIMITER);
        Set('\u2010', '\u2642', CharType.DELIMITER);
        Set('\u3001', '\u301E', CharType.DELIMITER);
        foreach (var space in Utility.SPACES) Set(space, space, CharType.SPACE_LIKE);
        Set('0', '9', CharType.DIGIT);
        Set('A', 'Z', CharType.LETTER);
        Set('a', 'z', CharType.LETTER);
        Set('\u4E00', '\u9FA5', CharType.HANZI);
        Set('\uD800', '\uDFFF', CharType.SURROGATE);
        return classes;

        void Set(char first, char last, CharType type) =>
            classes.AsSpan(first, last - first + 1).Fill((byte)type);
    }
}
