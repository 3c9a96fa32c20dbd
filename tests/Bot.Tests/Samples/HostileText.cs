using CsCheck;

namespace Bot.Tests.Samples;

/// <summary>Texts that no writer would write: every mark that sentences, quotations and brackets are told by, in any order, and broken characters.</summary>
internal static class HostileText
{
    private static readonly string[] Words =
        ["哈萨克斯坦", "总统", "托卡耶夫", "表示", "说", "东京", "峰会", "的", "是", "人工智慧", "資訊", "85亿", "3.5", "2025年12月20日", "Alem.ai", "Yahoo!", "e.g.", "ＡＩ", "ｶﾅ", "ひらがな", "안녕"];

    private static readonly string[] Marks =
        ["。", "！", "？", "；", "!", "?", ";", ".", "…", "……", "，", "、", "：", "——", "“", "”", "‘", "’", "「", "」", "『", "』", "\"", "'", "＂", "《", "》", "（", "）", "(", ")", "【", "】", "[", "]"];

    private static readonly string[] Blanks = [" ", "　", "\t", "\n", "\n\n", "\r\n", "\r", "\u0085", "\u2028", "\u00A0", "\u200B", "\uFEFF"];

    private static readonly string[] Broken = ["\uD83D", "\uDE00", "\0", "\u001B[31m", "\uFFFE", "\uFFFF", "😀", "𠮷", "\u0301", "\u202E"];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, OneOf(Words)),
        (6, OneOf(Marks)),
        (2, OneOf(Blanks)),
        (1, OneOf(Broken)),
        (4, Gen.Int['一', '龥'].Array[1, 12].Select(units => string.Concat(units.Select(unit => (char)unit)))),
        (1, Gen.Int[0, char.MaxValue].Select(unit => ((char)unit).ToString())));

    /// <summary>Up to a few lines.</summary>
    public static readonly Gen<string> Short = Piece.Array[0, 40].Select(string.Concat);

    /// <summary>Longer than the longest passage.</summary>
    public static readonly Gen<string> Long = Piece.Array[200, 600].Select(string.Concat);

    public static readonly Gen<string> Any = Gen.Frequency((9, Short), (1, Long));

    private static Gen<string> OneOf(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
}
