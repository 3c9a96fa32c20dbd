using System.Globalization;
using System.Text;

namespace Bot.Core.Text;

/// <summary>Turns Chinese numerals into Arabic ones and back: 三千 is 3000, 二〇二五 is 2025. What stands behind (万, 亿, 年, 台) is left as it is.</summary>
internal static class Numerals
{
    /// <summary>The characters of a numeral below ten thousand.</summary>
    public const string Chinese = "〇零一二两三四五六七八九十百千";

    private const string Digits = "〇一二三四五六七八九";

    /// <returns>Null for what is no numeral (百千, 一十百) or is longer than a long number.</returns>
    public static string? ToArabic(string chinese)
    {
        if (chinese.Length is 0 or > 9)
            return null;
        if (!chinese.AsSpan().ContainsAny("十百千"))
            return string.Concat(chinese.Select(static c => (char)('0' + Value(c))));
        var (sum, digit, unitBefore) = (0, -1, int.MaxValue);
        foreach (var c in chinese)
        {
            var unit = Unit(c);
            if (unit == 1)
            {
                // 三百二五: two digits without a unit between them are no numeral, but for the 零 that keeps the place.
                if (digit > 0)
                    return null;
                digit = Value(c);
                continue;
            }

            if (unit >= unitBefore || digit == 0 || digit < 0 && unit != 10)
                return null;
            sum += unit * (digit < 0 ? 1 : digit);
            (digit, unitBefore) = (-1, unit);
        }

        return (sum + Math.Max(digit, 0)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>As it is read: 20 is 二十, 105 is 一百零五, 2000 is 两千.</summary>
    /// <returns>Null for what is not a whole number from 1 to 9999.</returns>
    public static string? ToChinese(string arabic)
    {
        if (arabic.Length > 4 || !int.TryParse(arabic, NumberStyles.None, CultureInfo.InvariantCulture, out var rest) || rest == 0 || arabic[0] == '0')
            return null;
        var text = new StringBuilder();
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = rest / unit;
            rest %= unit;
            if (digit > 0)
                text.Append(digit == 2 && unit >= 100 ? '两' : Digits[digit]).Append(name);
            else if (text.Length > 0 && rest > 0 && text[^1] != '零')
                text.Append('零');
        }

        return arabic.Length == 2 && arabic[0] == '1' ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    /// <summary>Digit by digit, as years are read.</summary>
    public static string Spell(string arabic) => string.Concat(arabic.Select(static c => Digits[c - '0']));

    private static int Value(char c) => c switch { '零' => 0, '两' => 2, _ => Digits.IndexOf(c, StringComparison.Ordinal) };

    private static int Unit(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 1 };
}
