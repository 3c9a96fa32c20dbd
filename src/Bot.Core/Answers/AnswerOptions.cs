using System.ComponentModel.DataAnnotations;

namespace Bot.Core.Answers;

/// <summary>How an answer is put together. Bound to the section <c>Answer</c> of <c>appsettings.json</c>.</summary>
public sealed class AnswerOptions
{
    public const string Section = "Answer";

    /// <summary>Quotations in one answer. Three fill the screen of a phone.</summary>
    [Range(1, 50)]
    public int MaxQuotations { get; init; } = 3;

    /// <summary>The longest quotation, in UTF-16 units, unless one sentence alone is longer.</summary>
    [Range(20, 1_000)]
    public int MaxLength { get; init; } = 120;

    /// <summary>The context on either side, in UTF-16 units; whole sentences, at least one.</summary>
    [Range(0, 2_000)]
    public int ContextLength { get; init; } = 120;

    /// <summary>
    /// The confidence, 0 to 1, below which the answer is that nothing was found. Most questions whose answer is not there stay far below; the
    /// default gives the most right outcomes on the questions about the summit.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Threshold { get; init; } = 0.06;

    /// <summary>Passages that are searched for a quotation.</summary>
    [Range(1, 100)]
    public int Passages { get; init; } = 10;
}
