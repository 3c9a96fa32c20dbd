using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Files.Reading;

/// <summary>Finds the day that a document gives itself, where press releases and web pages have it.</summary>
internal static partial class DayInText
{
    private const int HeadLines = 12, FootLines = 3;

    /// <summary>A line that is a date, maybe with the hour and the source, is not longer.</summary>
    private const int DateLineLength = 40;

    /// <summary>Of a long paragraph only the start is looked at: a dateline opens it.</summary>
    private const int StartLength = 300;

    private const string Day = @"(?<!\d)(?<y>(?:19|20)\d\d)\s?[-/.年]\s?(?<m>\d{1,2})\s?[-/.月]\s?(?<d>\d{1,2})(?!\d)\s?日?";

    /// <param name="lines">The article's, title included; the head and the foot of it are looked at.</param>
    public static DateOnly? Find(IReadOnlyList<string> lines)
    {
        var head = lines.Take(HeadLines).Select(line => line.Length > StartLength ? line[..StartLength] : line).ToArray();
        var foot = lines.Skip(HeadLines).TakeLast(FootLines);
        return First(head, Labelled()) ?? First(head, Dateline()) ?? First(head.Concat(foot).Where(line => line.Length <= DateLineLength), AtStart());
    }

    /// <summary>The day of a metadata value: <c>2025-12-20T10:00:00+06:00</c>, <c>2025年12月20日</c>, <c>Sat, 20 Dec 2025 …</c>; as written, in its own time zone.</summary>
    public static DateOnly? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (First([value], Anywhere()) is { } day)
            return day;
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year > 1900
            ? DateOnly.FromDateTime(moment.DateTime)
            : null;
    }

    private static DateOnly? First(IEnumerable<string> lines, Regex pattern)
    {
        foreach (var line in lines)
        {
            foreach (Match match in pattern.Matches(WrittenDay.InDigits(line)))
            {
                var text = $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
                if (DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    return date;
            }
        }

        return null;
    }

    /// <summary>发布时间：2025-12-20 10:00</summary>
    [GeneratedRegex(@"(?:时间|日期|发布于|\b(?:date|published|posted on))\s*[:：]?\s*" + Day)]
    private static partial Regex Labelled();

    /// <summary>（新华社东京2025年12月20日电）</summary>
    [GeneratedRegex(Day + @"\s?(?:\([^)]{0,20}\))?\s?(?:电|讯|消息|报道|报导)")]
    private static partial Regex Dateline();

    [GeneratedRegex("^[(【]?" + Day + "(?![^)】]*[。!?])")]
    private static partial Regex AtStart();

    [GeneratedRegex(Day)]
    private static partial Regex Anywhere();
}
