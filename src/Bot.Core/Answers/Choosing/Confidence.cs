namespace Bot.Core.Answers.Choosing;

/// <summary>The probability that a quotation answers the question.</summary>
internal static class Confidence
{
    public static double Of(Candidate candidate)
    {
        var signal = 6 * candidate[Feature.GramsOrAround] + 4 * candidate[Feature.WordsOrAround] - 3 * candidate[Feature.HeaviestWordMissingAround] - 4;
        return 1 / (1 + Math.Exp(-signal));
    }
}
