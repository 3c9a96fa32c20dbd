using Bot.Core.Documents;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>Consecutive whole sentences of an article, verbatim: <c>article.Text.Substring(Span.Start, Span.Length) == Text</c>.</summary>
public sealed record Quotation
{
    public required ArticleHeader Article { get; init; }

    /// <summary>The sentences, without the white space at their two ends. At most <see cref="AnswerOptions.MaxLength"/> units unless one sentence alone is longer.</summary>
    public required string Text { get; init; }

    /// <summary>Where <see cref="Text"/> stands in the article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The one sentence that answers best, relative to <see cref="Text"/>.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>What of the question was found, relative to <see cref="Text"/>: ascending, not overlapping.</summary>
    public required IReadOnlyList<TextSpan> Matches { get; init; }

    /// <summary>The higher the better; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>The calibrated probability, 0 to 1, that the quotation answers the question.</summary>
    public required double Confidence { get; init; }

    /// <summary>The whole sentences that stand right before it in the article, verbatim; empty at the article's start.</summary>
    public required string Before { get; init; }

    /// <summary>The whole sentences that stand right after it in the article, verbatim; empty at the article's end.</summary>
    public required string After { get; init; }

    /// <summary>Whose words it is, as the article names them; null where that is not clear, or where it is the article's own voice.</summary>
    public required string? Speaker { get; init; }

    /// <summary>The line of the article that it begins in, counting those that are not empty from 1, the title being 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Other articles where <see cref="Sentence"/> stands word for word, see <see cref="Wording"/>; the oldest first.</summary>
    public IReadOnlyList<ArticleHeader> AlsoIn { get; init; } = [];
}
