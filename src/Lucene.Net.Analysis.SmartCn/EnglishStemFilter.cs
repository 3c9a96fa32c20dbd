using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>
/// Lucene's Porter stemmer, asked only for terms that it could change. Chinese words, numbers and short words pass
/// untouched, and these are nearly all there are.
/// </summary>
internal sealed class EnglishStemFilter : TokenFilter
{
    // The stemmer leaves shorter words alone.
    private const int ShortestChanged = 3;

    private readonly ICharTermAttribute _term;
    private readonly PorterStemFilter _stemmer;

    public EnglishStemFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _stemmer = new PorterStemFilter(new CurrentToken(this));
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;

        // Terms of letters have been narrowed and lowered, so the first unit tells them from all others.
        if (_term.Length >= ShortestChanged && _term.Buffer[0] is >= 'a' and <= 'z') _stemmer.IncrementToken();
        return true;
    }

    /// <summary>Shows the stemmer the token that our attributes hold already.</summary>
    private sealed class CurrentToken(TokenStream owner) : TokenStream(owner)
    {
        public override bool IncrementToken() => true;
    }
}
