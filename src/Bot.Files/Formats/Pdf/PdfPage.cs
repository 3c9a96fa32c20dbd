using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Bot.Files.Formats.Pdf;

/// <summary>One page.</summary>
/// <param name="Letters">How many there are.</param>
/// <param name="Blocks">What stands together, columns above all, in reading order; the lines of each from top to bottom.</param>
internal sealed record PdfPage(int Letters, IReadOnlyList<IReadOnlyList<PdfLine>> Blocks)
{
    public static PdfPage Of(Page page)
    {
        // Bold is often faked by printing a letter twice.
        var letters = DuplicateOverlappingTextProcessor.Get(page.Letters);
        var blocks = PdfColumns.InReadingOrder(Rows(PdfLines.Runs(letters)));
        return new(letters.Count, [.. blocks.Select(rows => rows.Select(Line).ToArray())]);
    }

    /// <summary>The runs on one baseline, from left to right; the rows from top to bottom.</summary>
    private static List<PdfRow> Rows(IEnumerable<PdfLine> runs)
    {
        var rows = new List<PdfRow>();
        foreach (var run in runs.OrderByDescending(run => run.Baseline))
        {
            if (rows.Count > 0 && rows[^1].Runs[0].IsBeside(run))
                rows[^1].Runs.Add(run);
            else
                rows.Add(new([run]));
        }

        foreach (var row in rows)
            row.Runs.Sort((a, b) => a.Left.CompareTo(b.Left));
        return rows;
    }

    /// <summary>What stands apart on one baseline is a table's row.</summary>
    private static PdfLine Line(PdfRow row) => row.Runs.Aggregate((left, right) => right with
    {
        Text = $"{left.Text}\t{right.Text}",
        Left = left.Left,
        Right = Math.Max(left.Right, right.Right),
        Size = Math.Max(left.Size, right.Size),
    });
}
