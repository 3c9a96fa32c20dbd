using Bot.Core.Text;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>Words as Lucene's Chinese analyzer finds them. Thread-safe.</summary>
public sealed class SmartCnSegmenter : IWordSegmenter, IDisposable
{
    private readonly SmartChineseAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);

    public void Segment(string folded, List<TextSpan> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var tokens = _analyzer.GetTokenStream("", folded);
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            // The analyzer takes control characters and rare blanks for words of one character.
            if (!char.IsWhiteSpace(folded[offset.StartOffset]))
                words.Add(TextSpan.FromBounds(offset.StartOffset, offset.EndOffset));
        }

        tokens.End();
    }

    public void Dispose() => _analyzer.Dispose();
}
