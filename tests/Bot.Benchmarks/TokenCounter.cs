using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Bot.Benchmarks;

/// <summary>Consumes an analyzer's tokens as an index writer does: every attribute is asked for and looked at.</summary>
internal static class TokenCounter
{
    public static int Count(Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("text", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.AddAttribute<IPositionIncrementAttribute>();
        stream.AddAttribute<ITypeAttribute>();
        var (tokens, seen) = (0, 0L);
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens++;
            seen += term.Length + offset.StartOffset;
        }
        stream.End();
        return seen < 0 ? throw new InvalidOperationException("Offsets are never negative.") : tokens;
    }
}
