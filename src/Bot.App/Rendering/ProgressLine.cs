using Bot.Core.Library;
using Spectre.Console.Rendering;

namespace Bot.App.Rendering;

/// <summary>How far indexing is, in a line that is never broken: the clock beside it would be broken, too.</summary>
internal static class ProgressLine
{
    /// <param name="width">In columns of the terminal, of which a Chinese character takes two.</param>
    public static string Of(IndexProgress progress, int width)
    {
        var line = Visible.Line($"indexing {progress.Articles}: {progress.Current}");
        return new Segment(line).CellCount() <= width ? line : Segment.Truncate(new Segment(line), Math.Max(1, width - 1))?.Text + "…";
    }
}
