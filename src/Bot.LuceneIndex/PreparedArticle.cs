using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Text;

namespace Bot.LuceneIndex;

/// <summary>An article taken apart: what is left to do is the writer's work.</summary>
/// <param name="Title">Terms of the title, as <see cref="TermList"/> makes them.</param>
internal sealed record PreparedArticle(ArticleRecord About, byte[] Title, IReadOnlyList<PreparedPassage> Passages)
{
    [ThreadStatic]
    private static TermList? _terms;

    /// <remarks>Thread-safe, if the cutter's segmenter is.</remarks>
    public static PreparedArticle Of(Article article, PassageCutter cutter)
    {
        var terms = _terms ??= new();
        var passages = cutter.Cut(article);
        terms.Clear();
        terms.AddGrams(CharacterFolding.Fold(article.Title));
        return new(
            new(article.Header, article.Source, article.TitleInText, article.Text.Length, passages.Count),
            terms.ToArray(),
            passages.ConvertAll(passage => PreparedPassage.Of(passage, terms)));
    }
}

/// <param name="Record">See <see cref="PassageRecord"/>.</param>
/// <param name="Words">Terms, as <see cref="TermList"/> makes them; likewise <paramref name="Grams"/>.</param>
/// <param name="Fingerprint">See <see cref="Wording.FingerprintOf"/>.</param>
internal sealed record PreparedPassage(byte[] Record, byte[] Words, byte[] Grams, ulong? Fingerprint)
{
    public static PreparedPassage Of(Passage passage, TermList terms)
    {
        var folded = CharacterFolding.Fold(passage.Text);
        terms.Clear();
        terms.AddWords(folded, passage.Words);
        var words = terms.ToArray();
        terms.Clear();
        terms.AddGrams(folded);
        return new(PassageRecord.Encode(passage), words, terms.ToArray(), Wording.FingerprintOf(passage.Text));
    }
}
