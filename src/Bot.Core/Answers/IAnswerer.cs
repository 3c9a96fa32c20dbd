using Bot.Core.Search;

namespace Bot.Core.Answers;

/// <summary>Answers questions. Thread-safe and synchronous, as Lucene is; a question takes about a millisecond.</summary>
public interface IAnswerer
{
    /// <param name="most">At most that many quotations, or nearest ones; from 1.</param>
    /// <exception cref="IndexUnavailableException">The index is missing, damaged or of another schema.</exception>
    Answer Ask(Question question, int most);
}
