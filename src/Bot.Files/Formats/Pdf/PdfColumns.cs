namespace Bot.Files.Formats.Pdf;

/// <summary>Runs on one baseline, from left to right; never empty.</summary>
internal readonly record struct PdfRow(List<PdfLine> Runs);

/// <summary>Parts a page that is set in columns, where a headline may stand above them and a note below.</summary>
internal static class PdfColumns
{
    /// <summary>So many lines on either side of a gutter make it one, however they end; fewer must be running text.</summary>
    private const int FewestLines = 4;

    /// <summary>A single row is no column: read from left to right it is in order, and may be a heading beside a date.</summary>
    private const int FewestRows = 2;

    /// <summary>In sizes: the lines of a column are wider, the cells of a table narrower.</summary>
    private const double ColumnWidth = 8;

    /// <summary>In sizes: on either side of a gutter's middle nothing is printed.</summary>
    private const double HalfGutter = 0.4;

    /// <summary>In sizes: the lines of a column are nearer to one another.</summary>
    private const double FarApart = 3;

    private const double HeadlineSize = 1.12;

    /// <summary>A page with more rows is a list of numbers.</summary>
    private const int MostRows = 400;

    /// <param name="rows">From top to bottom.</param>
    public static IEnumerable<IReadOnlyList<PdfRow>> InReadingOrder(IReadOnlyList<PdfRow> rows)
    {
        if (rows.Count == 0)
            return [];
        if (rows.Count > MostRows || Widest(rows) is not { } band)
            return [rows];
        var inside = rows.Take(band.End).Skip(band.Start).ToArray();
        return
        [
            .. InReadingOrder([.. rows.Take(band.Start)]),
            .. InReadingOrder(Side(inside, run => run.Right <= band.Gutter)),
            .. InReadingOrder(Side(inside, run => run.Left >= band.Gutter)),
            .. InReadingOrder([.. rows.Skip(band.End)]),
        ];
    }

    private static PdfRow[] Side(IEnumerable<PdfRow> rows, Func<PdfLine, bool> isIn) =>
        [.. rows.Select(row => new PdfRow([.. row.Runs.Where(isIn)])).Where(row => row.Runs.Count > 0)];

    /// <summary>The gutter that parts the most rows, all below one another.</summary>
    private static Band? Widest(IReadOnlyList<PdfRow> rows) => rows
        .SelectMany(row => row.Runs.Zip(row.Runs.Skip(1), Gutters).SelectMany(gutters => gutters))
        .Distinct()
        .SelectMany(gutter => Bands(rows, gutter))
        .SelectMany(band => Parts(rows, band).Prepend(band))
        .Select(band => WithoutHeadlines(rows, band))
        .Where(band => band.End - band.Start >= FewestRows && AreColumns(rows, band))
        .Cast<Band?>()
        .MaxBy(band => band!.Value.End - band.Value.Start);

    /// <summary>Where a gutter could be between two runs: an indent or a short line makes the space wider than the gutter is.</summary>
    private static double[] Gutters(PdfLine left, PdfLine right) =>
    [
        Math.Round((left.Right + right.Left) / 2),
        Math.Ceiling(left.Right + (HalfGutter * left.Size)),
        Math.Floor(right.Left - (HalfGutter * right.Size)),
    ];

    private static IEnumerable<Band> Bands(IReadOnlyList<PdfRow> rows, double gutter)
    {
        var start = 0;
        for (var i = 0; i <= rows.Count; i++)
        {
            if (i < rows.Count && !rows[i].Runs.Exists(run => run.Left < gutter + (HalfGutter * run.Size) && run.Right > gutter - (HalfGutter * run.Size)))
                continue;
            if (i - start >= FewestRows)
                yield return new(start, i, gutter);
            start = i + 1;
        }
    }

    /// <summary>What stands far above or below the columns, such as a page's number, need not cross the gutter.</summary>
    private static IEnumerable<Band> Parts(IReadOnlyList<PdfRow> rows, Band band)
    {
        var start = band.Start;
        for (var i = band.Start + 1; i <= band.End; i++)
        {
            if (i < band.End && rows[i - 1].Runs[0].Baseline - rows[i].Runs[0].Baseline <= FarApart * rows[i].Runs[0].Size)
                continue;
            yield return band with { Start = start, End = i };
            start = i;
        }
    }

    /// <summary>The last line of a headline may be so short that it stands over one column only.</summary>
    private static Band WithoutHeadlines(IReadOnlyList<PdfRow> rows, Band band)
    {
        var sizes = rows.Take(band.End).Skip(band.Start).Select(row => row.Runs[0].Size).Order().ToArray();
        var usual = sizes[sizes.Length / 2];
        var (start, end) = (band.Start, band.End);
        while (start < end && rows[start].Runs[0].Size > usual * HeadlineSize)
            start++;
        while (end > start && rows[end - 1].Runs[0].Size > usual * HeadlineSize)
            end--;
        return band with { Start = start, End = end };
    }

    private static bool AreColumns(IReadOnlyList<PdfRow> rows, Band band)
    {
        var inside = rows.Take(band.End).Skip(band.Start).ToArray();
        var runs = inside.SelectMany(row => row.Runs).ToLookup(run => run.Right <= band.Gutter);
        return (IsColumn(runs[true]) && IsColumn(runs[false])) || PdfShortColumns.Are(inside, band.Gutter);
    }

    private static bool IsColumn(IEnumerable<PdfLine> runs)
    {
        var widths = runs.Select(run => (run.Right - run.Left) / run.Size).Order().ToArray();
        return widths.Length >= FewestLines && widths[widths.Length / 2] >= ColumnWidth;
    }

    /// <summary>Rows, [Start, End), that nothing crosses at the gutter.</summary>
    private readonly record struct Band(int Start, int End, double Gutter);
}
