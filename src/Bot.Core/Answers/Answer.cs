using Bot.Core.Search;

namespace Bot.Core.Answers;

/// <summary>What the program says to a question. Renderers switch on the case; there is no third.</summary>
public abstract record Answer
{
    private Answer(Question asked) => Question = asked;

    public Question Question { get; }

    /// <param name="Quotations">Best first, never empty; different answers, not neighbours of one another.</param>
    public sealed record Found(Question Question, IReadOnlyList<Quotation> Quotations) : Answer(Question)
    {
        /// <summary>The question as it was probably meant, where a slip of typing had to be mended to find anything; null where it was taken as it is.</summary>
        public Question? ReadAs { get; init; }
    }

    /// <param name="Nearest">What came nearest, best first, below the threshold; often empty.</param>
    public sealed record NothingFound(Question Question, IReadOnlyList<Quotation> Nearest) : Answer(Question);
}
