namespace Bot.Files.Formats.Pdf;

/// <summary>
/// Tells columns of a few lines from a table of a few rows. Running text fills its lines to the edge of the column, except
/// where a paragraph ends, and goes on beyond the gutter at the same width; the cells of a table end wherever they end.
/// </summary>
internal static class PdfShortColumns
{
    /// <summary>In sizes: a column that is narrower is not told from cells of equal length.</summary>
    private const double FewestCharacters = 10;

    /// <summary>In sizes: gutters are one to three wide, tables leave more between short cells.</summary>
    private const double WidestGutter = 3.5;

    /// <summary>In sizes: a full line may lack a mark that hangs over the edge.</summary>
    private const double Full = 1.3;

    /// <summary>In sizes: columns are of one width, but for the mark at an edge.</summary>
    private const double SameWidth = 1.5;

    private const double Indent = 1.2;

    /// <param name="rows">Those that nothing crosses at the gutter, from top to bottom.</param>
    public static bool Are(IReadOnlyList<PdfRow> rows, double gutter)
    {
        // Of three columns those beside this gutter: the third is parted off in its turn.
        var left = Of(rows.Select(row => row.Runs.FindLast(run => run.Right <= gutter)));
        var right = Of(rows.Select(row => row.Runs.Find(run => run.Left >= gutter)));
        if (left is null || right is null || left.Lines.Count < 2 || right.Lines.Count > left.Lines.Count)
            return false;
        var size = left.Lines[0].Size;
        return left.Width >= FewestCharacters * size
            && right.Left - left.Right <= WidestGutter * size
            && left.IsRunning(goesOn: !right.IsIndented(right.Lines[0]))
            && right.IsRunning(goesOn: false)
            && (right.Lines.Count == 1 ? right.Width <= left.Width + (SameWidth * size) : Math.Abs(right.Width - left.Width) <= SameWidth * size);
    }

    /// <param name="lines">One for each row, or null.</param>
    /// <returns>Null where a row without one is between or above others.</returns>
    private static Column? Of(IEnumerable<PdfLine?> lines)
    {
        var all = lines.ToArray();
        var present = all.TakeWhile(line => line is not null).OfType<PdfLine>().ToArray();
        return present.Length == 0 || all.Skip(present.Length).Any(line => line is not null)
            ? null
            : new(present, present.Min(line => line.Left), present.Max(line => line.Right));
    }

    /// <summary>Lines from the first row on, with the edges that they leave.</summary>
    private sealed record Column(IReadOnlyList<PdfLine> Lines, double Left, double Right)
    {
        public double Width => Right - Left;

        /// <param name="goesOn">The text does not end in this column: its last line is full, too.</param>
        public bool IsRunning(bool goesOn) => Lines.Index().All(line => IsFull(line.Item) || (line.Index + 1 < Lines.Count ? IsIndented(Lines[line.Index + 1]) : !goesOn));

        public bool IsIndented(PdfLine line) => line.Left - Left > Indent * line.Size;

        private bool IsFull(PdfLine line) => Right - line.Right <= Full * line.Size;
    }
}
