using System.Collections.Immutable;
using Bot.Core.Documents;
using Bot.Core.Passages;

namespace Bot.Core.Search;

/// <summary>What is searched. Thread-safe.</summary>
public interface IPassageIndex
{
    /// <summary>The index as it is now. Whoever opens it closes it soon: what it shows cannot be thrown away before.</summary>
    /// <exception cref="IndexUnavailableException">The index is missing, damaged or was built by another schema.</exception>
    IPassageView Open();
}

/// <summary>Finds passages in one commit of an index, whatever is indexed meanwhile: a question that is asked in several ways is asked of one state. For one thread.</summary>
public interface IPassageView : IDisposable
{
    /// <returns>At most <paramref name="limit"/> hits, best first, equal scores in the order of indexing; none when nothing matches.</returns>
    /// <exception cref="IndexUnavailableException">The index is damaged.</exception>
    SearchResult Search(Question question, int limit);

    /// <summary>Whether <see cref="Search"/> may find a passage in which, or in whose title, one of some texts stands; costs less than searching.</summary>
    /// <param name="texts">Folded; each stands in an article only where neither letters nor digits of other scripts go on before or behind it.</param>
    /// <returns>False only where none of the first <paramref name="limit"/> passages, reprints counted, has one.</returns>
    /// <exception cref="IndexUnavailableException">As for <see cref="Search"/>.</exception>
    bool MayFind(Question question, int limit, IEnumerable<string> texts);

    /// <param name="hit">Of a search of this view.</param>
    /// <exception cref="IndexUnavailableException">As for <see cref="Search"/>.</exception>
    PassageContext ContextOf(PassageHit hit);

    /// <returns>Whether a term stands in any passage. Removed ones may count for a while.</returns>
    /// <exception cref="IndexUnavailableException">As for <see cref="Search"/>.</exception>
    bool Occurs(TermKind kind, ReadOnlySpan<char> term);

    /// <returns>The characters that follow an ideograph somewhere in the articles, as ideographs follow one another: the first <paramref name="most"/> in the order of their units.</returns>
    /// <exception cref="IndexUnavailableException">As for <see cref="Search"/>.</exception>
    string Following(char first, int most);
}

/// <param name="Question">The question as it was understood.</param>
/// <param name="Terms">What was looked for, with its rarity; in the order of the question.</param>
/// <param name="Hits">Best first.</param>
/// <param name="PassageCount">Passages in the index.</param>
public sealed record SearchResult(
    QuestionAnalysis Question, ImmutableArray<QuestionTerm> Terms, IReadOnlyList<PassageHit> Hits, int PassageCount);

/// <param name="Score">BM25 over all fields.</param>
/// <param name="Place">Where the index keeps it: good for the view that found it.</param>
public sealed record PassageHit(Passage Passage, double Score, int Place)
{
    /// <summary>Other articles that are reprints of the passage's, where it stands word for word; the oldest first. They take no place among the hits.</summary>
    public IReadOnlyList<ArticleHeader> Copies { get; init; } = [];
}

/// <summary>What a passage stands between.</summary>
/// <param name="Before">The end of what stands before the passage in its article, verbatim; whole sentences, empty at the start.</param>
/// <param name="After">The beginning of what stands behind it, likewise.</param>
public readonly record struct PassageContext(string Before, string After);

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
