using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>Where a question leaves a gap (由谁改编): what stands before it and behind it, and how a sentence fills the gap.</summary>
internal sealed class Slot
{
    private const int MaxGap = 24;

    private readonly string _left = "";
    private readonly string _right = "";

    public Slot(QuestionAnalysis question)
    {
        // The first word that asks and is no politeness stands where the answer goes.
        foreach (var asking in question.Asking)
        {
            var left = Before(question.Folded, asking.Start);
            var right = Behind(question.Folded, asking.End);
            if (left.Length + right.Length <= _left.Length + _right.Length)
                continue;
            (_left, _right) = (left, right);
        }
    }

    /// <summary>How a sentence fills the gap, each part 0 to 1.</summary>
    /// <param name="Left">It holds what stands before the gap.</param>
    /// <param name="Right">It holds what stands behind it.</param>
    /// <param name="Framed">It holds both, in that order, with something new between them.</param>
    /// <param name="NewBeforeRight">Something new stands right before what stands behind the gap (哪所大学: 北京|大学).</param>
    /// <param name="NewAfterLeft">Something new stands right after what stands before the gap (位于: 位于|山东).</param>
    public readonly record struct Filling(float Left, float Right, float Framed, float NewBeforeRight, float NewAfterLeft);

    public Filling In(ReadOnlySpan<char> folded, TermSet characters)
    {
        var left = _left.Length == 0 ? -1 : folded.IndexOf(_left);
        var right = _right.Length == 0 ? -1 : folded.IndexOf(_right);
        var framed = 0f;
        if (left >= 0 && _right.Length > 0)
        {
            var gap = folded[(left + _left.Length)..].IndexOf(_right);
            framed = gap is > 0 and <= MaxGap ? 1 : 0;
        }

        return new(
            left >= 0 ? 1 : 0,
            right >= 0 ? 1 : 0,
            framed,
            right > 0 && IsNew(folded[right - 1], characters) ? 1 : 0,
            left >= 0 && left + _left.Length < folded.Length && IsNew(folded[left + _left.Length], characters) ? 1 : 0);
    }

    private static bool IsNew(char c, TermSet characters) => char.IsLetterOrDigit(c) && characters.Bit(c) == 0;

    private static string Before(string folded, int at)
    {
        var start = at;
        while (start > 0 && at - start < 2 && char.IsLetterOrDigit(folded[start - 1]))
            start--;
        return folded[start..at];
    }

    private static string Behind(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && end - at < 2 && char.IsLetterOrDigit(folded[end]))
            end++;
        return folded[at..end];
    }
}
