namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>
/// The words of a text without a token stream: what <see cref="HMMChineseTokenizer"/> finds, as spans of the text.
/// Keeps its buffers, so it is cheap to use again and not for two threads at once.
/// </summary>
public sealed class ChineseSegmenter
{
    private readonly BlockSegmenter _blocks = new();

    /// <summary>Adds the text's words and punctuation marks to <paramref name="spans"/>, in reading order.</summary>
    public void Segment(ReadOnlySpan<char> text, List<WordSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        for (int start = 0, end; start < text.Length; start = end)
        {
            var window = text.Slice(start, Math.Min(TextBlocks.Capacity, text.Length - start));
            end = start + TextBlocks.UsableLength(window);
            _blocks.Segment(text[start..end], start, spans);
        }
    }
}
