namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>
/// The analyzer never sees more than a window of the text, and words are cut where it ends; that shows in the tokens,
/// so the window's size is part of the contract.
/// </summary>
internal static class TextBlocks
{
    /// <summary>The window's size in UTF-16 code units.</summary>
    public const int Capacity = 1024;

    /// <returns>How many units of the window to analyse now: a full one up to its last line end, any other whole.</returns>
    public static int UsableLength(ReadOnlySpan<char> window)
    {
        if (window.Length < Capacity) return window.Length;

        var lineEnd = window.LastIndexOfAny("\r\n\u0085\u2028\u2029");
        return lineEnd < 0 ? window.Length : lineEnd + 1;
    }
}
