using System.Text.RegularExpressions;

namespace Bot.Files.Formats.Pdf;

/// <summary>Takes out what stands at the top or bottom of page after page: heads, feet, page numbers.</summary>
internal static partial class RunningHeads
{
    /// <summary>Lines from the top, and from the bottom, that can be one.</summary>
    private const int Edge = 2;

    /// <summary>In points: so far a head may move from page to page.</summary>
    private const double Place = 6;

    public static IReadOnlyList<PdfPage> Without(IReadOnlyList<PdfPage> pages)
    {
        var edges = pages.Select(EdgeLines).ToArray();
        // Of many pages some have none: title pages, or left and right heads in turn.
        var enough = Math.Max(2, pages.Count / 3);
        var heads = edges.SelectMany(lines => lines.DistinctBy(Key))
            .GroupBy(Key)
            .Where(same => same.Count() >= enough)
            .Select(same => same.Key)
            .ToHashSet();
        return [.. pages.Select((page, i) => page with { Blocks = Without(page, edges[i], line => heads.Contains(Key(line)) || IsPageNumber(line.Text, i + 1)) })];
    }

    private static List<IReadOnlyList<PdfLine>> Without(PdfPage page, IReadOnlyList<PdfLine> edge, Func<PdfLine, bool> isHead)
    {
        var heads = edge.Where(isHead).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. page.Blocks.Select(block => block.Where(line => !heads.Contains(line)).ToArray()).Where(block => block.Length > 0)];
    }

    private static PdfLine[] EdgeLines(PdfPage page)
    {
        var lines = page.Blocks.SelectMany(block => block).OrderByDescending(line => line.Baseline).ToArray();
        return [.. lines.Take(Edge).Union(lines.TakeLast(Edge))];
    }

    /// <summary>The same words, but for their numbers, at the same height.</summary>
    private static (string, double) Key(PdfLine line) => (Numbers().Replace(line.Text, "#"), Math.Round(line.Baseline / Place));

    private static bool IsPageNumber(string text, int page) =>
        PageNumber().Match(text) is { Success: true } match
        && (match.Groups["word"].Success || match.Groups["number"].Value == page.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+|\s+")]
    private static partial Regex Numbers();

    /// <summary>7, - 7 -, 第 7 页, 第7页 共9页, 7 / 9, Page 7 of 9.</summary>
    [GeneratedRegex(
        @"^[\s\-–—·•]*(?:(?<word>第|Page)\s*)?(?<number>\d{1,4})\s*(?<word>[页頁])?\s*(?:(?:[/／,，]|of)?\s*[共总]?\s*\d{1,4}\s*[页頁]?)?[\s\-–—·•]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
