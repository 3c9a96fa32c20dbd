using System.Text;
using Bot.Files.Reading;
using UglyToad.PdfPig.Content;

namespace Bot.Files.Formats.Pdf;

/// <summary>Strings letters together, in the order in which the page draws them, to runs on one baseline without a large gap.</summary>
internal static class PdfLines
{
    /// <summary>In sizes: a wider gap parts columns or cells; justified lines and tabs of a list stay below.</summary>
    private const double Gap = 1.6;

    /// <summary>In sizes: so far letters may overlap.</summary>
    private const double Overlap = 0.6;

    /// <summary>In sizes: a gap between Latin letters that is a blank which the page only skips.</summary>
    private const double Blank = 0.18;

    public static List<PdfLine> Runs(IReadOnlyList<Letter> letters)
    {
        var runs = new List<PdfLine>();
        var run = new List<Letter>();
        foreach (var letter in letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal && letter.Value.Length > 0))
        {
            if (run.Count > 0 && !Follows(run[^1], letter))
                Close(run, runs);
            run.Add(letter);
        }

        Close(run, runs);
        return runs;
    }

    /// <summary>In points. The median, so that a raised number does not count.</summary>
    private static double Size(List<Letter> letters)
    {
        var sizes = letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => letter.PointSize).Order().ToArray();
        return sizes.Length == 0 ? 1 : Math.Max(1, sizes[sizes.Length / 2]);
    }

    private static bool Follows(Letter before, Letter letter)
    {
        var size = Math.Max(1, Math.Max(before.PointSize, letter.PointSize));
        var gap = letter.StartBaseLine.X - before.EndBaseLine.X;
        return Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) < PdfLine.SameLine * size && gap > -Overlap * size && gap < Gap * size;
    }

    private static void Close(List<Letter> run, List<PdfLine> runs)
    {
        // Blanks at the ends would move the run's borders.
        var first = run.FindIndex(letter => !string.IsNullOrWhiteSpace(letter.Value));
        if (first >= 0)
        {
            var last = run.FindLastIndex(letter => !string.IsNullOrWhiteSpace(letter.Value));
            var letters = run[first..(last + 1)];
            var baseline = letters.Select(letter => letter.StartBaseLine.Y).Order().ElementAt(letters.Count / 2);
            runs.Add(new(Text(letters), letters[0].StartBaseLine.X, letters.Max(letter => letter.EndBaseLine.X), baseline, Size(letters), EndsInBlank: last + 1 < run.Count));
        }

        run.Clear();
    }

    private static string Text(List<Letter> letters)
    {
        var text = new StringBuilder();
        foreach (var (i, letter) in letters.Index())
        {
            var gap = i == 0 ? 0 : letter.StartBaseLine.X - letters[i - 1].EndBaseLine.X;
            if (gap > Blank * letter.PointSize && !char.IsWhiteSpace(text[^1]) && !char.IsWhiteSpace(letter.Value[0]))
                text.Append(LineJoin.Between([text[^1]], letter.Value));
            text.Append(letter.Value);
        }

        return text.ToString();
    }
}
