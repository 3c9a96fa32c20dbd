namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>How the dictionary file writes a pair: its second word's distance from the one before, and, below that, its frequency if that is low.</summary>
internal static class PairCode
{
    public const int FrequencyBits = 2;

    /// <summary>In the place of a low frequency: another number follows, to be added.</summary>
    public const int FrequencyMask = (1 << FrequencyBits) - 1;

    /// <summary>No pair of the data is rarer.</summary>
    public const int LowestFrequency = 3;
}
