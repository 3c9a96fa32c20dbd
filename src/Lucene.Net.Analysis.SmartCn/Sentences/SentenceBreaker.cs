using System.Buffers;
using System.Text;

namespace Lucene.Net.Analysis.Cn.Smart.Sentences;

/// <summary>Finds where sentences end, as the JDK does for the root locale. A line end alone ends none.</summary>
internal static class SentenceBreaker
{
    // Reads as the end of the text, wherever it stands.
    private const char NoMoreText = '\uFFFF';

    // The only units that lead out of plain text; all others can be jumped over at once.
    private static readonly SearchValues<char> Turns =
        SearchValues.Create("\u2029.\uFF0E!?\u3002\uFF01\uFF1F\u0964\u0965\uFFFF");

    /// <returns>The end, exclusive, of the sentence that begins at <paramref name="start"/>; always behind it.</returns>
    public static int EndOf(ReadOnlySpan<char> block, int start)
    {
        if (block[start] == NoMoreText) return start + 1;

        Rune.DecodeFromUtf16(block[start..], out _, out var firstLength);
        var (state, at, cut, mark) = (SentenceStates.Text, start, start + firstLength, 0);
        while (at < block.Length)
        {
            if (state == SentenceStates.Text)
            {
                var plain = block[at..].IndexOfAny(Turns);
                if (plain < 0) return block.Length;
                if (plain > 0) cut = at += plain;
            }
            if (block[at] == NoMoreText) return cut;

            var (category, length) = Classify(block, at);
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

    private static (SentenceCategory Category, int Length) Classify(ReadOnlySpan<char> block, int at)
    {
        var unit = block[at];
        return char.IsHighSurrogate(unit) && at + 1 < block.Length && char.IsLowSurrogate(block[at + 1])
            ? (SentenceCategories.Shared.Of(char.ConvertToUtf32(unit, block[at + 1])), 2)
            : (SentenceCategories.Shared.Of(unit), 1);
    }
}
