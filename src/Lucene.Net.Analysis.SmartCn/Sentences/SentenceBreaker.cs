using System.Text;

namespace Lucene.Net.Analysis.Cn.Smart.Sentences;

/// <summary>Finds where sentences end, as the JDK does for the root locale. A line end alone ends none.</summary>
internal static class SentenceBreaker
{
    // Reads as the end of the text, wherever it stands.
    private const char NoMoreText = '\uFFFF';

    /// <returns>The end, exclusive, of the sentence that begins at <paramref name="start"/>; always behind it.</returns>
    public static int EndOf(ReadOnlySpan<char> block, int start)
    {
        if (block[start] == NoMoreText) return start + 1;

        var categories = SentenceCategories.Shared;
        Rune.DecodeFromUtf16(block[start..], out _, out var firstLength);
        var (state, at, cut, mark) = (SentenceStates.Text, start, start + firstLength, 0);
        while (at < block.Length)
        {
            if (state == SentenceStates.Text)
            {
                // Nearly all units: they leave the state and belong to the sentence.
                while (at < block.Length && categories.StaysInText(block[at])) at++;
                cut = Math.Max(cut, at);
                if (at == block.Length) break;
            }
            if (block[at] == NoMoreText) return cut;

            var (category, length) = Classify(categories, block, at);
            if (category != SentenceCategory.Skip)
            {
                state = SentenceStates.Next(state, category);
                if (state == SentenceStates.Stop) return cut;
            }
            at += length;
            if (SentenceStates.Takes(state)) cut = at;
            else if (SentenceStates.Marks(state)) mark = at;
            else if (state == SentenceStates.Found) cut = mark;
        }
        return mark == block.Length ? mark : cut;
    }

    private static (SentenceCategory Category, int Length) Classify(SentenceCategories categories, ReadOnlySpan<char> block, int at)
    {
        var unit = block[at];
        return char.IsHighSurrogate(unit) && at + 1 < block.Length && char.IsLowSurrogate(block[at + 1])
            ? (categories.Of(char.ConvertToUtf32(unit, block[at + 1])), 2)
            : (categories.Of(unit), 1);
    }
}
