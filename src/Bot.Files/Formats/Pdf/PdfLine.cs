namespace Bot.Files.Formats.Pdf;

/// <summary>Letters on one baseline, in points from the page's lower left corner.</summary>
/// <param name="Size">Of the font, in points; the larger half of the letters decides.</param>
/// <param name="EndsInBlank">The page has a blank behind it: there a line was broken between two words.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, bool EndsInBlank)
{
    /// <summary>Baselines that are nearer than that, in sizes, are one line: raised and lowered letters belong to it.</summary>
    public const double SameLine = 0.5;

    /// <summary>Its cells are parted by tabs.</summary>
    public bool IsTableRow => Text.Contains('\t', StringComparison.Ordinal);

    public bool IsBeside(PdfLine other) => Math.Abs(Baseline - other.Baseline) < SameLine * Math.Max(Size, other.Size);
}
