using System.Collections.Frozen;

namespace Bot.Core.Passages;

/// <summary>Two countries named by a character each, as in 哈日贸易 and 中美关系.</summary>
internal static class CountryPairs
{
    /// <summary>What a character may stand for; not such as are ordinary words, too (以, 西).</summary>
    private static readonly FrozenDictionary<char, string[]> Names =
        ("中:中国 美:美国 日:日本 韩:韩国 朝:朝鲜 蒙:蒙古 俄:俄罗斯 哈:哈萨克斯坦 乌:乌克兰,乌兹别克斯坦 吉:吉尔吉斯斯坦 塔:塔吉克斯坦 土:土耳其,土库曼斯坦 " +
            "印:印度,印尼 巴:巴基斯坦,巴西,巴勒斯坦 伊:伊朗,伊拉克 沙:沙特 越:越南 泰:泰国 英:英国 法:法国 德:德国 意:意大利 欧:欧盟,欧洲 加:加拿大 澳:澳大利亚")
        .Split(' ').ToFrozenDictionary(static line => line[0], static line => line[2..].Split(','));

    /// <summary>Whether both characters are short for countries.</summary>
    public static bool IsPair(ReadOnlySpan<char> folded) => folded.Length == 2 && folded[0] != folded[1] && Names.ContainsKey(folded[0]) && Names.ContainsKey(folded[1]);

    /// <summary>Whether a text names both countries of a pair, in full or as a pair in either order.</summary>
    public static bool IsNamedIn(ReadOnlySpan<char> folded, ReadOnlySpan<char> pair) =>
        Holds(folded, pair) || Holds(folded, [pair[1], pair[0]])
        || IsNamedIn(folded, pair[0]) && IsNamedIn(folded, pair[1]);

    /// <summary>日中亚联系 speaks of 中亚, not of 日 and 中.</summary>
    private static bool Holds(ReadOnlySpan<char> folded, ReadOnlySpan<char> pair)
    {
        for (var at = folded.IndexOf(pair); at >= 0; folded = folded[(at + pair.Length)..], at = folded.IndexOf(pair))
        {
            var isOfLongerName = folded[(at + pair.Length)..] is [var behind, ..] && (pair[^1], behind) is ('中', '亚' or '东') or ('日', '本');
            if (!isOfLongerName)
                return true;
        }

        return false;
    }

    private static bool IsNamedIn(ReadOnlySpan<char> folded, char country)
    {
        foreach (var name in Names[country])
        {
            if (folded.Contains(name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
