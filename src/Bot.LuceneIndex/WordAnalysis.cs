using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>A token as Lucene's Chinese analyzer yields it.</summary>
/// <param name="Start">In UTF-16 units of the text, as <paramref name="End"/>.</param>
public readonly record struct WordToken(string Term, int Start, int End, int PositionIncrement, string Type);

/// <summary>Takes texts apart with Lucene's Chinese analyzer, unfolded and with everything that it says.</summary>
public sealed class WordAnalysis(bool useStopWords) : IDisposable
{
    private readonly SmartChineseAnalyzer _analyzer = new(LuceneVersion.LUCENE_48, useStopWords);

    public IReadOnlyList<WordToken> Tokens(string text)
    {
        var found = new List<WordToken>();
        using var tokens = _analyzer.GetTokenStream("", text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        var increment = tokens.GetAttribute<IPositionIncrementAttribute>();
        var type = tokens.GetAttribute<ITypeAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
            found.Add(new(term.ToString()!, offset.StartOffset, offset.EndOffset, increment.PositionIncrement, type.Type));
        tokens.End();
        return found;
    }

    public void Dispose() => _analyzer.Dispose();
}
