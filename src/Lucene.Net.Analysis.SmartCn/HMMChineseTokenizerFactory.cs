using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>Makes <see cref="HMMChineseTokenizer"/>s; has no parameters.</summary>
public sealed class HMMChineseTokenizerFactory : TokenizerFactory
{
    /// <exception cref="ArgumentException">An argument is left that no tokenizer factory knows.</exception>
    public HMMChineseTokenizerFactory(IDictionary<string, string> args)
        : base(args)
    {
        if (args.Count > 0) throw new ArgumentException($"Unknown parameters: {string.Join(", ", args.Keys)}", nameof(args));
    }

    public override Tokenizer Create(AttributeSource.AttributeFactory factory, TextReader input) =>
        new HMMChineseTokenizer(factory, input);
}
