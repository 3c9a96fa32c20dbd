using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>What one way to ask a question has found.</summary>
/// <param name="Question">As it was asked this time.</param>
/// <param name="Quotations">Best first; of any confidence.</param>
internal sealed record Attempt(Question Question, IReadOnlyList<Quotation> Quotations)
{
    /// <summary>With this confidence a question is understood: nobody looks for slips in it.</summary>
    public const double Sure = 0.3;

    /// <summary>A question read otherwise than it was typed is as likely misunderstood as mended.</summary>
    public const double Doubt = 0.5;

    /// <summary>Whether a slip of typing was mended to ask like this.</summary>
    public bool IsCorrected { get; private init; }

    /// <summary>That of the best quotation; 0 where nothing was found.</summary>
    public double Confidence => Quotations.Count > 0 ? Quotations[0].Confidence : 0;

    public bool IsSure => Confidence >= Sure;

    /// <summary>The best quotation's text; empty where nothing was found.</summary>
    public string FirstText => Quotations.Count > 0 ? Quotations[0].Text : "";

    /// <summary>The same, less sure: a slip of typing was guessed to ask like this.</summary>
    public Attempt AsCorrection() => this with
    {
        IsCorrected = true,
        Quotations = [.. Quotations.Select(static quotation => quotation with { Confidence = quotation.Confidence * Doubt })],
    };

    /// <summary>Whether the best quotation, what stands around it or its title holds one of some texts.</summary>
    public bool Holds(IReadOnlyCollection<string> folded) => Quotations.Count > 0
        && new[] { Quotations[0].Text, Quotations[0].Before, Quotations[0].After, Quotations[0].Article.Title }
            .Select(CharacterFolding.Fold)
            .Any(text => folded.Any(one => text.Contains(one, StringComparison.Ordinal)));
}
