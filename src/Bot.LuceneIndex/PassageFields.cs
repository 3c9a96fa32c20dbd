namespace Bot.LuceneIndex;

/// <summary>The fields of a passage's document.</summary>
/// <remarks>
/// One document is one passage; those of an article follow one another in one segment. The passage itself, with its text, its sentences and its
/// words, is one binary value (<see cref="PassageRecord"/>), read for the ten passages that a question is looked for in.
/// What stands beside the articles' first passages says what is indexed (<see cref="ArticleRecord"/>).
/// </remarks>
internal static class PassageFields
{
    /// <summary>The id of the passage's article, as one term: to find and to remove.</summary>
    public const string ArticleId = "article";

    /// <summary>Words of the Chinese analyzer.</summary>
    public const string Words = "words";

    /// <summary>Character bigrams.</summary>
    public const string Grams = "grams";

    /// <summary>Character bigrams of the article's title.</summary>
    public const string Title = "title";

    /// <summary>Binary: <see cref="PassageRecord"/>.</summary>
    public const string Passage = "passage";

    /// <summary>Binary, with the first passage of each article only: <see cref="ArticleRecord"/>.</summary>
    public const string Article = "about";

    /// <summary>What the passage says, as one term, where it is long enough: to find it in other articles, see <see cref="Reprints"/>.</summary>
    public const string Fingerprint = "print";

    /// <summary>The same as a number, to look it up of a passage.</summary>
    public const string FingerprintOf = "printOf";

    /// <summary>Binary, with the first passage of each article only: the fingerprints of all.</summary>
    public const string Fingerprints = "prints";
}
