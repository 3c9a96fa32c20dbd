using System.Collections.Immutable;
using Bot.Core.Documents;
using Bot.Core.Text;

namespace Bot.Core.Passages;

/// <summary>A paragraph of an article, or a run of sentences of a long one: what is searched.</summary>
/// <remarks>The passages of an article, joined in their order, are its text.</remarks>
public sealed record Passage
{
    public required ArticleHeader Article { get; init; }

    /// <summary>Its place among the passages of its article, counted from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Where it begins in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>The line of the article that it stands in, see <see cref="Documents.Paragraph.Number"/>.</summary>
    public required int Paragraph { get; init; }

    public required string Text { get; init; }

    /// <summary>Follow one another without a gap from the start of <see cref="Text"/> to its end; never empty.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>The words of <see cref="Text"/> in the order of their starts, without punctuation.</summary>
    public required WordSpans Words { get; init; }
}

/// <param name="Span">Relative to the passage, with the white space behind it.</param>
/// <param name="Speaker">Whose words they are; null where that is not clear, or where they are the article's own.</param>
public readonly record struct Sentence(TextSpan Span, string? Speaker);
