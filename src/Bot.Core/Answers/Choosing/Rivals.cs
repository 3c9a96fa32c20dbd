namespace Bot.Core.Answers.Choosing;

/// <summary>The sentences that are answers of their own: a quotation does not grow over them, so that each can be one.</summary>
/// <remarks>
/// What one measure gains the other loses: a sentence that grew into the first quotation answers whoever reads that one, and is no answer of its own any more.
/// docs/measures.md has the figures.
/// </remarks>
internal static class Rivals
{
    /// <summary>Of the candidates, best first, as many as are quoted: what comes after them is no rival.</summary>
    private const int Places = 3;

    /// <summary>The smallest share of a rival: a place among the quotations is worth something.</summary>
    private const double LeastShare = 0.1;

    /// <summary>The best candidates, of which some may be rivals.</summary>
    public static ReadOnlySpan<Candidate> Among(ReadOnlySpan<Candidate> ranked) => ranked[..Math.Min(Places, ranked.Length)];

    /// <param name="one">One of the best candidates.</param>
    public static bool IsRival(Candidate one, Candidate quoted) =>
        !ReferenceEquals(one, quoted) && ReferenceEquals(one.Hit, quoted.Hit) && one.Share >= LeastShare && !LeansOn(one, quoted) && !LeansOn(quoted, one);

    /// <summary>Whether a sentence goes on about the one before it: 该倡议将 …</summary>
    private static bool LeansOn(Candidate sentence, Candidate before) => sentence.Sentence == before.Sentence + 1 && sentence[Feature.StartsWithPronoun] > 0;
}
