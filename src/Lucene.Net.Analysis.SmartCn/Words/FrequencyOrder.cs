using System.Runtime.CompilerServices;

namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>
/// Numbers the words from the most frequent to the rarest, so that the records in daily use lie together and words of
/// equal frequency, which share their costs, follow each other.
/// </summary>
internal static class FrequencyOrder
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;

    /// <returns>The positions in <paramref name="frequencies"/>, best first, equal ones in their order.</returns>
    /// <remarks>A radix sort of two digits, since <see cref="Utility.MAX_FREQUENCE"/> has 22 bits: a tenth of Array.Sort's time.</remarks>
    [MethodImpl(OnceButLong.Run)]
    public static int[] Sort(int[] frequencies)
    {
        var byLowDigit = new int[frequencies.Length];
        var order = new int[frequencies.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        SortByDigit(frequencies, 0, order, byLowDigit);
        SortByDigit(frequencies, DigitBits, byLowDigit, order);
        return order;
    }

    [MethodImpl(OnceButLong.Run)]
    private static void SortByDigit(int[] frequencies, int shift, int[] from, int[] to)
    {
        var starts = new int[Buckets + 1];
        foreach (var position in from) starts[Bucket(position) + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        foreach (var position in from) to[starts[Bucket(position)]++] = position;

        int Bucket(int position) => Buckets - 1 - (frequencies[position] >> shift & Buckets - 1);
    }
}
