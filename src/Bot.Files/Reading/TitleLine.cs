using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Files.Reading;

/// <summary>The title, and maybe the date, that a text's first line gives.</summary>
internal static partial class TitleLine
{
    /// <summary>The longest title, in UTF-16 units: a first line may be the whole article.</summary>
    public const int MaxLength = 200;

    /// <summary>The first line that is not empty, trimmed; empty when there is none.</summary>
    public static string FirstLineOf(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                return Trim(line).ToString();
        }

        return "";
    }

    /// <summary>Parts <c> date 2025-12-20 峰会在东京举行</c>; any other line is all title.</summary>
    public static (string Title, DateOnly? Date) Parse(string line)
    {
        var match = DateAndTitle().Match(line);
        return match.Success && DateOnly.TryParseExact(match.Groups["date"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (OneLine(match.Groups["title"].Value), date)
            : (OneLine(line), null);
    }

    /// <summary>White space becomes one blank, the two ends lose theirs, and what is too long is cut between two characters.</summary>
    public static string OneLine(string text)
    {
        var line = WhiteSpace().Replace(Trim(text).ToString(), " ").Trim();
        if (line.Length <= MaxLength)
            return line;
        var end = char.IsLowSurrogate(line[MaxLength]) ? MaxLength - 1 : MaxLength;
        return line[..end].TrimEnd();
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim().Trim('\uFEFF').Trim();

    [GeneratedRegex(@"^\s*date\s+(?<date>\d{4}-\d{2}-\d{2})\s+(?<title>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateAndTitle();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex WhiteSpace();
}
