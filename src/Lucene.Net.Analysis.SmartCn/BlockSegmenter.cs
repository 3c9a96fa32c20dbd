using Lucene.Net.Analysis.Cn.Smart.Graph;
using Lucene.Net.Analysis.Cn.Smart.Sentences;
using Lucene.Net.Analysis.Cn.Smart.Words;

namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>Cuts a block into sentences and these into words. Keeps its buffers: one per thread.</summary>
internal sealed class BlockSegmenter
{
    private readonly SentenceSegmenter _sentences = new(ChineseDictionary.Shared);

    /// <summary>Adds the block's words and punctuation marks to <paramref name="spans"/>, in reading order.</summary>
    /// <param name="offset">What is added to the spans' positions.</param>
    public void Segment(ReadOnlySpan<char> block, int offset, List<WordSpan> spans)
    {
        for (int start = 0, end; start < block.Length; start = end)
        {
            end = SentenceBreaker.EndOf(block, start);
            _sentences.Segment(block[start..end], offset + start, spans);
        }
    }
}
