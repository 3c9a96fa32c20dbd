using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Files.Reading;

/// <summary>Days as letters of authorities write them: 二〇二五年十二月二十日, 中華民國114年12月20日, ２０２５年…</summary>
internal static partial class WrittenDay
{
    /// <summary>114 is 2025.</summary>
    private const int YearBeforeTheRepublic = 1911;

    private const string Digits = "〇一二三四五六七八九";

    /// <returns>The line with its days in ASCII digits, everything else in half width, lower case and Simplified.</returns>
    public static string InDigits(string line) => Day().Replace(Fold(line), static match =>
    {
        var year = match.Groups["republic"] is { Success: true } republic ? YearBeforeTheRepublic + Number(republic.Value) : Number(match.Groups["y"].Value);
        return string.Create(CultureInfo.InvariantCulture, $"{year}年{Number(match.Groups["m"].Value)}月{Number(match.Groups["d"].Value)}日");
    });

    private static string Fold(string line) => string.Create(line.Length, line, static (folded, line) =>
    {
        for (var i = 0; i < line.Length; i++)
            folded[i] = CharacterFolding.Fold(line[i]);
    });

    /// <summary>Reads 二十, 二〇 and 廿 as 20, 一百一十四 as 114: the tens and hundreds of a numeral only say where its digits stand.</summary>
    private static int Number(string text)
    {
        var (sum, digit) = (0, -1);
        foreach (var c in text)
        {
            (sum, digit) = c switch
            {
                '十' or '百' => (sum + ((c == '十' ? 10 : 100) * (digit < 0 ? 1 : digit)), -1),
                '廿' or '卅' => (c == '廿' ? 20 : 30, -1),
                _ => (sum, (10 * Math.Max(digit, 0)) + (char.IsAsciiDigit(c) ? c - '0' : Math.Max(Digits.IndexOf(c, StringComparison.Ordinal), 0))),
            };
        }

        return sum + Math.Max(digit, 0);
    }

    [GeneratedRegex("(?:(?:中华)?民国(?<republic>[0-9〇零○一二三四五六七八九十百]{1,6})|(?<y>[一二][〇零○一二三四五六七八九]{3}))年(?<m>[0-9一二三四五六七八九十]{1,2})月(?<d>[0-9〇一二三四五六七八九十廿卅]{1,3})[日号]")]
    private static partial Regex Day();
}
