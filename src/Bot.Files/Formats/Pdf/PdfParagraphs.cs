using System.Text;
using Bot.Files.Reading;

namespace Bot.Files.Formats.Pdf;

/// <param name="Size">Of its first line, in points.</param>
/// <param name="Page">That it begins on, from 0.</param>
internal sealed record PdfParagraph(string Text, double Size, int Page);

/// <summary>
/// Joins lines to paragraphs. A line begins one where it is indented, where the line before ends short, where it stands
/// apart, or is set larger or smaller; columns and pages part none.
/// </summary>
internal static class PdfParagraphs
{
    /// <summary>In sizes: an indent of Chinese paragraphs is two, a hanging mark less than one.</summary>
    private const double Indent = 1.2;

    /// <summary>In sizes: full lines end nearer to the edge, as a wide mark may not fit.</summary>
    private const double Short = 1.6;

    /// <summary>Of the usual distance of lines.</summary>
    private const double Apart = 1.35;

    private const double OtherSize = 1.12;

    private const string SentenceEnds = "。！？!?….”’」』）)";

    public static List<PdfParagraph> Of(IReadOnlyList<PdfPage> pages)
    {
        var paragraphs = new List<PdfParagraph>();
        var text = new StringBuilder();
        Placed? before = null;
        var hasBlanks = pages.SelectMany(page => page.Blocks).SelectMany(block => block).Any(line => line.EndsInBlank);
        foreach (var line in pages.SelectMany((page, number) => Place(page, number)))
        {
            if (before is { } previous && Begins(previous, line))
            {
                paragraphs[^1] = paragraphs[^1] with { Text = text.ToString() };
                text.Clear();
                before = null;
            }

            if (before is null)
                paragraphs.Add(new("", line.Line.Size, line.Page));
            text.Append(before is { } last ? Between(last.Line, line.Line, hasBlanks) : "").Append(line.Line.Text);
            before = line;
        }

        if (paragraphs.Count > 0)
            paragraphs[^1] = paragraphs[^1] with { Text = text.ToString() };
        return paragraphs;
    }

    /// <summary>A document that keeps the blanks at the ends of its lines has broken a word where there is none.</summary>
    private static string Between(PdfLine before, PdfLine line, bool hasBlanks) =>
        hasBlanks && !before.EndsInBlank ? "" : LineJoin.Between(before.Text, line.Text);

    private static bool Begins(Placed before, Placed line)
    {
        if (before.Line.IsTableRow || line.Line.IsTableRow)
            return true;
        var size = line.Line.Size;
        if (size > before.Line.Size * OtherSize || size * OtherSize < before.Line.Size)
            return true;
        if ((line.IsIndented && !line.IsCentred) || before.EndsShort(FirstWord(line.Line)))
            return true;
        if (before.Block == line.Block && before.Page == line.Page)
            return before.Line.Baseline - line.Line.Baseline > line.Leading * Apart;
        return SentenceEnds.Contains(before.Line.Text[^1], StringComparison.Ordinal);
    }

    /// <summary>In points: a Latin word that did not fit leaves more room than a Chinese character.</summary>
    private static double FirstWord(PdfLine line)
    {
        var letters = line.Text.TakeWhile(c => !char.IsWhiteSpace(c) && !LineJoin.IsWide(c)).Count();
        return (line.Right - line.Left) * letters / line.Text.Length;
    }

    private static IEnumerable<Placed> Place(PdfPage page, int number)
    {
        var blocks = page.Blocks.Select(block => (Left: block.Min(line => line.Left), Right: block.Max(line => line.Right), Lines: block)).ToArray();
        foreach (var (i, block) in blocks.Index())
        {
            // A block may be one short line: then the edges of the column are those of the blocks above and below, but not of a
            // headline that only happens to begin near this column's edge. Two lines that end together end at the edge.
            var (size, middle) = (block.Lines[0].Size, (block.Left + block.Right) / 2);
            var showsEdge = block.Lines.Count > 2 || (block.Lines.Count == 2 && Math.Abs(block.Lines[0].Right - block.Lines[1].Right) < size);
            var column = showsEdge ? [block] : blocks.Where(other => Math.Abs(other.Left - block.Left) < 3 * size && other.Right > middle).ToArray();
            var (left, right) = (column.Min(other => other.Left), column.Max(other => other.Right));
            var leading = Leading(block.Lines);
            foreach (var line in block.Lines)
                yield return new(line, number, i, left, right, leading);
        }
    }

    /// <summary>The usual distance of two lines, in points: the lower quartile, as those of paragraphs may be larger. The rows of a table are set closer.</summary>
    private static double Leading(IReadOnlyList<PdfLine> lines)
    {
        var distances = lines.Zip(lines.Skip(1)).Where(pair => !pair.First.IsTableRow && !pair.Second.IsTableRow).Select(pair => pair.First.Baseline - pair.Second.Baseline).Order().ToArray();
        return distances.Length < 2 ? double.PositiveInfinity : distances[distances.Length / 4];
    }

    private readonly record struct Placed(PdfLine Line, int Page, int Block, double Left, double Right, double Leading)
    {
        public bool IsIndented => Line.Left - Left > Indent * Line.Size;

        /// <summary>The second line of a headline, say.</summary>
        public bool IsCentred => Math.Abs(Line.Left - Left - (Right - Line.Right)) < Line.Size / 2;

        public bool EndsShort(double nextWord) => Right - Line.Right > (Short * Line.Size) + nextWord;
    }
}
