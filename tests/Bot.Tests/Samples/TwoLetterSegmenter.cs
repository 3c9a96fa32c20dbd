using Bot.Core.Text;

namespace Bot.Tests.Samples;

/// <summary>Takes every two letters that stand side by side for a word, and a last one by itself.</summary>
internal sealed class TwoLetterSegmenter : IWordSegmenter
{
    public void Segment(string folded, List<TextSpan> words)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsLetterOrDigit(folded[at]))
                continue;
            var length = at + 1 < folded.Length && char.IsLetterOrDigit(folded[at + 1]) ? 2 : 1;
            words.Add(new(at, length));
            at += length - 1;
        }
    }
}
