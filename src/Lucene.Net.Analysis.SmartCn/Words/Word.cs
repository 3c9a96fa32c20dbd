namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>What the costs of the edges from and to a word need, in one cache line.</summary>
internal readonly struct Word
{
    /// <summary>The cost of an edge from this word to one that it has no pair with.</summary>
    public required double UnpairedCost { get; init; }

    /// <summary>Where this word's pairs begin in <see cref="PairCosts"/>.</summary>
    public required int Row { get; init; }

    /// <summary>What marks this word's pairs in <see cref="PairCosts"/>; <see cref="PairCosts.NoPairs"/> if it has none.</summary>
    public required ushort First { get; init; }

    /// <summary>This word's column among the second words; 0 if it is none.</summary>
    public required ushort Second { get; init; }
}
