using System.Collections.Immutable;
using Bot.Core.Documents;
using Bot.Core.Passages;

namespace Bot.Core.Search;

/// <summary>Finds passages. Thread-safe; every search sees one commit of the index, whole.</summary>
public interface IPassageIndex
{
    /// <returns>At most <paramref name="limit"/> hits, best first, equal scores in the order of indexing; none when nothing matches.</returns>
    /// <exception cref="IndexUnavailableException">The index is missing, damaged or was built by another schema.</exception>
    SearchResult Search(Question question, int limit);

    /// <returns>Of each term, in how many passages it stands: 0 for what occurs nowhere. Removed passages may count for a while.</returns>
    /// <exception cref="IndexUnavailableException">As for <see cref="Search"/>.</exception>
    IReadOnlyList<int> Frequencies(TermKind kind, IReadOnlyList<string> terms);

    /// <returns>The bigrams that begin with an ideograph and occur in the articles: the first <paramref name="most"/> in the order of their units.</returns>
    /// <exception cref="IndexUnavailableException">As for <see cref="Search"/>.</exception>
    IReadOnlyList<string> GramsFrom(char first, int most);
}

/// <param name="Question">The question as it was understood.</param>
/// <param name="Terms">What was looked for, with its rarity; in the order of the question.</param>
/// <param name="Hits">Best first.</param>
/// <param name="PassageCount">Passages in the index.</param>
public sealed record SearchResult(
    QuestionAnalysis Question, ImmutableArray<QuestionTerm> Terms, IReadOnlyList<PassageHit> Hits, int PassageCount);

/// <param name="Score">BM25 over all fields.</param>
/// <param name="Before">The end of what stands before the passage in its article, verbatim; whole sentences, empty at the start.</param>
/// <param name="After">The beginning of what stands behind it, likewise.</param>
public sealed record PassageHit(Passage Passage, double Score, string Before, string After)
{
    /// <summary>Other articles that are reprints of the passage's, where it stands word for word; the oldest first. They take no place among the hits.</summary>
    public IReadOnlyList<ArticleHeader> Copies { get; init; } = [];
}

/// <summary>Something of the question that passages are searched for.</summary>
/// <param name="Text">Folded, without blanks.</param>
/// <param name="Position">Where it begins in the folded question.</param>
/// <param name="Rarity">Its inverse document frequency, see <see cref="EverydayTerms"/>.</param>
/// <param name="Frequency">The passages that hold it.</param>
public readonly record struct QuestionTerm(TermKind Kind, string Text, int Position, double Rarity, int Frequency);

public enum TermKind
{
    /// <summary>A word of the Chinese analyzer.</summary>
    Word,

    /// <summary>A bigram, or a run of letters and digits, see <see cref="Bot.Core.Text.Grams"/>.</summary>
    Gram,
}
