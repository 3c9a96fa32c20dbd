namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>
/// The costs of the edges between words that the corpus saw side by side: a sparse matrix, its rows slid over each
/// other until no two entries share a cell, so that one look-up answers whether there is a pair and which.
/// </summary>
/// <param name="cells">The first word's mark in the upper half, a place in <paramref name="costs"/> in the lower.</param>
internal sealed class PairCosts(uint[] cells, double[] costs)
{
    /// <summary>The mark of words without pairs; no cell carries it.</summary>
    public const ushort NoPairs = ushort.MaxValue;

    public bool TryGet(int row, ushort first, ushort second, out double cost)
    {
        var cell = cells[row + second];
        if (cell >> 16 != first)
        {
            cost = 0;
            return false;
        }
        cost = costs[cell & 0xFFFF];
        return true;
    }
}
