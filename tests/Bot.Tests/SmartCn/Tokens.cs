using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Bot.Tests.SmartCn;

/// <summary>One token as the vectors and Java's program write it.</summary>
public sealed record Token(string Term, int Start, int End, int Increment, string Type)
{
    /// <summary>Lone surrogates show as hexadecimal digits.</summary>
    public override string ToString() => $"{Escape(Term)}/{Start}/{End}/{Increment}/{Type}";

    private static string Escape(string term) =>
        string.Concat(term.Select(unit => char.IsSurrogate(unit) || unit < ' ' ? $"\\u{(int)unit:x4}" : unit.ToString()));
}

/// <summary>All tokens of a text, with the offset and the position increment behind the last.</summary>
public sealed record Analysis(IReadOnlyList<Token> Tokens, int FinalOffset, int FinalIncrement)
{
    public static readonly Analyzer WithStopWords = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);
    public static readonly Analyzer WithoutStopWords = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48, useDefaultStopWords: false);

    public static Analysis Of(Analyzer analyzer, string text) => Of(analyzer, new StringReader(text));

    public static Analysis Of(Analyzer analyzer, TextReader text)
    {
        using var stream = analyzer.GetTokenStream("text", text);
        return Of(stream);
    }

    public static Analysis Of(TokenStream stream)
    {
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        var tokens = new List<Token>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(new Token(term.ToString()!, offset.StartOffset, offset.EndOffset, increment.PositionIncrement, type.Type));
        }
        stream.End();
        return new Analysis(tokens, offset.EndOffset, increment.PositionIncrement);
    }

    public override string ToString() => $"{string.Join(' ', Tokens)} END/{FinalOffset}/{FinalIncrement}";
}
