using System.Collections.Concurrent;

namespace SmartCn.DictionaryTool;

/// <summary>
/// Finds the words behind the jar's pair hashes by hashing every pair of words, some seven thousand million of them.
/// No two pairs have the same hash, which is checked.
/// </summary>
internal sealed class PairSearch
{
    // One bit for every value of a hash's low bits: answers nearly all misses from the cache.
    private const int FilterBits = 23;

    private readonly IReadOnlyDictionary<ulong, int> _frequencies;
    private readonly ulong[] _filter = new ulong[1 << FilterBits - 6];
    private readonly string[] _words;

    // The words in order, each as what it shares with the one before and the rest, one array for all: to be walked fast.
    private readonly byte[] _sharedLengths;
    private readonly byte[] _lengths;
    private readonly char[] _rests;

    private readonly ConcurrentDictionary<ulong, WordPair> _found = new();

    private PairSearch(IReadOnlyDictionary<ulong, int> frequencies, IEnumerable<string> candidates)
    {
        _frequencies = frequencies;
        foreach (var hash in frequencies.Keys) _filter[FilterIndex(hash)] |= 1UL << (int)hash;

        _words = [.. candidates.Where(word => word.Length > 0).Order(StringComparer.Ordinal)];
        _sharedLengths = [.. _words.Select((word, i) => (byte)(i == 0 ? 0 : word.AsSpan().CommonPrefixLength(_words[i - 1])))];
        _lengths = [.. _words.Select(word => (byte)word.Length)];
        _rests = [.. _words.SelectMany((word, i) => word[_sharedLengths[i]..])];
    }

    public static List<WordPair> Run(IReadOnlyDictionary<ulong, int> frequencies, IEnumerable<string> candidates)
    {
        var search = new PairSearch(frequencies, candidates);
        Parallel.ForEach(search._words, search.FindPairsOf);
        return [.. search._found.Values];
    }

    private void FindPairsOf(string first)
    {
        // The hash behind each character of the second word: neighbours in order share their beginnings.
        Span<ulong> states = stackalloc ulong[byte.MaxValue + 1];
        states[0] = PairHash.OfFirst(first);
        var at = 0;
        for (var i = 0; i < _lengths.Length; i++)
        {
            var hash = states[_sharedLengths[i]];
            for (int depth = _sharedLengths[i]; depth < _lengths[i]; depth++) states[depth + 1] = hash = PairHash.Add(hash, _rests[at++]);
            if ((_filter[FilterIndex(hash)] >> (int)hash & 1) != 0) Check(hash, first, _words[i]);
        }
    }

    private void Check(ulong hash, string first, string second)
    {
        if (!_frequencies.TryGetValue(hash, out var frequency)) return;
        if (!_found.TryAdd(hash, new WordPair(first, second, frequency))) throw new InvalidDataException($"{first}@{second} has the hash of another pair.");
    }

    private static int FilterIndex(ulong hash) => (int)(hash & (1UL << FilterBits) - 1) >> 6;
}
