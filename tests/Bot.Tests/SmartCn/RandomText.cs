using CsCheck;

namespace Bot.Tests.SmartCn;

/// <summary>Texts that no writer would write, out of the pieces that the analyzer's rules are about.</summary>
internal static class RandomText
{
    private static readonly string[] Words =
        ["中国", "人民", "中华人民共和国", "哈萨克斯坦", "总统", "一个", "劲", "的", "和", "在", "东京", "举行", "对话", "峰会", "发展", "研究", "生命", "起源", "结婚", "尚未", "龘", "㐀", "〇", "々", "鿋"];

    private static readonly string[] Marks =
        ["。", "，", "！", "？", "!", "?", ".", ". ", "．", "…", "\"", "'", "“", "”", "（", ")", "[", "、", "：", ";", "—", "·", "।", "/", "±", "，“"];

    private static readonly string[] Blanks =
        [" ", "　", "\t", "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u00A0", "\u200B", "\f", "\u0300", "\uFEFF"];

    private static readonly string[] Others =
        ["worlds", "The", "FLYING", "iPhone", "ＧＰＴ", "ｆｌｉｅｓ", "2025", "３．５", "3.5%", "é", "ё", "ω", "ひらがな", "カ", "안녕", "ﬁ", "×", "①", "Ⅳ", "😀", "𠀀", "𝒜", "\U000E0001", "\uD83D", "\uDE00", "\0", "\uFFFF", "\uFFFE"];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, OneOf(Words)),
        (3, OneOf(Marks)),
        (2, OneOf(Blanks)),
        (2, OneOf(Others)),
        (1, Gen.Int[0, char.MaxValue].Select(unit => ((char)unit).ToString())),
        (3, Gen.Int['一', '龥'].Select(unit => ((char)unit).ToString())));

    /// <summary>Up to a few lines.</summary>
    public static readonly Gen<string> Short = Piece.Array[0, 60].Select(string.Concat);

    /// <summary>Around the size of the analyzer's window and its double.</summary>
    public static readonly Gen<string> Long = Piece.Array[500, 1400].Select(string.Concat);

    public static readonly Gen<string> Any = Gen.Frequency((19, Short), (1, Long));

    private static Gen<string> OneOf(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
}
