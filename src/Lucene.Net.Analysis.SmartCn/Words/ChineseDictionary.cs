namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>
/// The words, their numbers (1, 2, 3… from the most frequent to the rarest) and the costs between them. Immutable and
/// shared by all threads.
/// </summary>
internal sealed class ChineseDictionary
{
    public const string ResourceName = "SmartCn.dictionary.bin";

    private static readonly Lazy<ChineseDictionary> LazyShared = new(DictionaryReader.ReadEmbedded);

    /// <summary>Loaded when first asked for.</summary>
    public static ChineseDictionary Shared => LazyShared.Value;

    public required WordTrie Trie { get; init; }

    /// <summary>By word number; 0 stands for every character that is not in the dictionary.</summary>
    public required Word[] Words { get; init; }

    /// <summary>To be asked before <see cref="Pairs"/>.</summary>
    public required PairFilter Filter { get; init; }

    public required PairCosts Pairs { get; init; }

    /// <summary>Word numbers of the delimiters by their unit: <see cref="SpecialWords.AnyDelimiter"/> unless it has pairs of its own.</summary>
    public required int[] Delimiters { get; init; }

    /// <summary>The number of the word before every sentence.</summary>
    public required int Begin { get; init; }

    /// <summary>The number of the word behind every sentence.</summary>
    public required int End { get; init; }

    /// <summary>The number of the word that stands for all letters.</summary>
    public required int Letters { get; init; }

    /// <summary>The number of the word that stands for all numbers.</summary>
    public required int Digits { get; init; }
}
