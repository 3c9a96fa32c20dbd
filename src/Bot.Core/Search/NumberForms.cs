using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Core.Search;

/// <param name="Text">The folded question with all its numbers written in one way.</param>
/// <param name="Said">Those of them that the question writes otherwise, as it writes them.</param>
/// <param name="Written">The same as they are written now.</param>
internal sealed record NumberForm(string Text, IReadOnlyList<string> Said, IReadOnlyList<string> Written);

/// <summary>
/// The other ways to write a question's numbers and dates: 两台 is 2台, 三千万 is 3000万, 百分之五 is 5%, 二〇二五年十二月二十号 is 2025年12月20日 and
/// 2025-12-20.
/// </summary>
/// <remarks>
/// They are asked for at question time, as synonyms are: articles are indexed as they are written, and neither a place nor a quotation moves.
/// A numeral counts only where something is counted behind it or it is a date: 三国, 十分 and 统一 are words. 一 alone hardly ever is a number.
/// </remarks>
internal static partial class NumberForms
{
    private const string Number = @"\d{1,9}|[〇零一二两三四五六七八九十百千]{1,9}";

    private const string Counted = "年月日号天周岁届次台座家种类条张份只架艘辆部场倍个名位人国省市县所项公米吨亩元分秒层栋支枚颗首本卷集章期级轮代万亿多余";

    /// <returns>At most five, different from the question and from one another; empty for a question without numbers.</returns>
    public static IReadOnlyList<NumberForm> Of(string folded)
    {
        if (folded.AsSpan().IndexOfAny(AnyNumeral) < 0)
            return [];
        var numbers = Numbers().Matches(folded).Select(Read).OfType<WrittenNumber>().ToList();
        var forms = new List<NumberForm>();
        foreach (var form in (Func<WrittenNumber, string?>[])[One => One.Arabic, One => One.Chinese, One => One.Chinese?.Replace('〇', '零'), One => One.Iso, One => One.Spoken])
        {
            var written = Write(folded, numbers, form);
            if (written.Written.Count > 0 && !forms.Exists(other => other.Text == written.Text))
                forms.Add(written);
        }

        return forms;
    }

    private static readonly System.Buffers.SearchValues<char> AnyNumeral = System.Buffers.SearchValues.Create("0123456789" + Numerals.Chinese);

    private static NumberForm Write(string folded, List<WrittenNumber> numbers, Func<WrittenNumber, string?> form)
    {
        var text = new StringBuilder(folded.Length);
        var (said, written) = (new List<string>(), new List<string>());
        var at = 0;
        foreach (var number in numbers)
        {
            var (typed, now) = (number.Span.Of(folded), form(number));
            text.Append(folded, at, number.Span.Start - at).Append(now ?? typed);
            at = number.Span.End;
            if (now is null || now == typed)
                continue;
            said.Add(typed);
            written.Add(now);
        }

        return new(text.Append(folded, at, folded.Length - at).ToString(), said, written);
    }

    private static WrittenNumber? Read(Match match)
    {
        var span = new TextSpan(match.Index, match.Length);
        if (match.Groups["year"].Success || match.Groups["month"].Success)
            return Date(span, match);
        if (match.Groups["percent"] is { Success: true } percent)
            return Arabic(percent.Value) is { } arabic ? new(span, $"{arabic}%", Numerals.ToChinese(arabic) is { } chinese ? $"百分之{chinese}" : null) : null;
        var (number, unit) = (match.Groups["number"].Value, match.Groups["unit"].Value);
        if (Arabic(number) is not { } digits)
            return null;
        var ordinal = match.Groups["ordinal"].Value;
        var read = digits == "2" && ordinal.Length == 0 && !"月日号".Contains(unit, StringComparison.Ordinal) ? "两" : Numerals.ToChinese(digits);
        // 一个 and 十分 (very) say nothing of a number.
        return ordinal.Length == 0 && (number == "一" || number == "十" && unit == "分") ? null : new(span, ordinal + digits + unit, read is null ? null : ordinal + read + unit);
    }

    private static WrittenNumber? Date(TextSpan span, Match match)
    {
        var (year, month, day) = (Arabic(match.Groups["year"].Value), Arabic(match.Groups["month"].Value), Arabic(match.Groups["day"].Value));
        if (month is { Length: 2 } && month[0] == '0')
            month = month[1..];
        if (day is { Length: 2 } && day[0] == '0')
            day = day[1..];
        var arabic = Join(year, month, day, "日");
        var chinese = Join(year is null ? null : Numerals.Spell(year), month is null ? null : Numerals.ToChinese(month), day is null ? null : Numerals.ToChinese(day), "日");
        var iso = year is null || month is null ? null : day is null ? $"{year}-{month.PadLeft(2, '0')}" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        return new(span, arabic, chinese) { Iso = iso, Spoken = day is null ? null : Join(year, month, day, "号") };
    }

    private static string Join(string? year, string? month, string? day, string dayUnit) =>
        (year is null ? "" : year + "年") + (month is null ? "" : month + "月") + (day is null ? "" : day + dayUnit);

    private static string? Arabic(string number) =>
        number.Length == 0 ? null : char.IsAsciiDigit(number[0]) ? number : Numerals.ToArabic(number);

    /// <summary>Dates first, for their numbers belong together. Of the years those of four digits are dates; others are numbers with a unit.</summary>
    [GeneratedRegex(
        @"(?<![\d.]) (?<year>\d{4}) [-/.] (?<month>0?[1-9]|1[0-2]) (?: [-/.] (?<day>0?[1-9]|[12]\d|3[01]) )? (?![\d.])
        | (?<![\d.]) (?<year>\d{4}|[〇零一二三四五六七八九]{4}) 年 (?: (?<month>" + Number + @") 月 (?: 份 | (?<day>" + Number + @") [日号] )? )?
        | (?<![\d.]) (?<month>" + Number + @") 月 (?: 份 | (?<day>" + Number + @") [日号] )?
        | 百分之 (?<percent>" + Number + @") (?![点.\d])
        | (?<![\d.]) (?<percent>\d{1,9}) %
        | (?<![\d.]) (?<ordinal>第)? (?<number>" + Number + @") (?<unit>[" + Counted + "])",
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Numbers();

    /// <param name="Span">Where it stands in the question.</param>
    private sealed record WrittenNumber(TextSpan Span, string Arabic, string? Chinese)
    {
        /// <summary>2025-12-20, of dates with a month.</summary>
        public string? Iso { get; init; }

        /// <summary>12月20号, of dates with a day.</summary>
        public string? Spoken { get; init; }
    }
}
