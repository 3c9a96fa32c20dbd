namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>
/// What an edge of the word graph costs: the negated logarithm of a probability, smoothed by the first word's own
/// frequency (a tenth) and by a uniform rest.
/// </summary>
internal static class EdgeCost
{
    private const double Total = Utility.MAX_FREQUENCE;
    private const double Uniform = 1 / Total;
    private const double Certain = 1 - Uniform;

    /// <remarks>The order of the operations is Java's: another would round otherwise.</remarks>
    public static double Of(int firstFrequency, int pairFrequency)
    {
        var first = 1.0 + firstFrequency;
        return -Math.Log(0.1 * first / Total + 0.9 * (Certain * pairFrequency / first + Uniform));
    }
}
