using System.Collections.Concurrent;

namespace SmartCn.DictionaryTool;

/// <summary>
/// Finds the words behind the jar's pair hashes by hashing every pair of words: some seven thousand million, about a
/// minute on two cores. No two pairs have the same hash, which is checked.
/// </summary>
internal static class PairSearch
{
    // One bit for every value of a hash's low bits: answers nearly all misses from the cache.
    private const int FilterBits = 23;

    public static List<WordPair> Run(IReadOnlyDictionary<ulong, int> frequencies, IEnumerable<string> candidates)
    {
        var words = candidates.Where(word => word.Length > 0).Order(StringComparer.Ordinal).ToArray();
        var shared = words.Select((word, i) => i == 0 ? 0 : SharedLength(word, words[i - 1])).ToArray();
        var longest = words.Max(word => word.Length);
        var filter = new ulong[1 << FilterBits - 6];
        foreach (var hash in frequencies.Keys) filter[FilterIndex(hash)] |= 1UL << (int)hash;

        var found = new ConcurrentDictionary<ulong, WordPair>();
        Parallel.ForEach(words, first =>
        {
            // The hash behind each character of the second word: neighbours in order share their beginnings.
            Span<ulong> states = stackalloc ulong[longest + 1];
            states[0] = PairHash.OfFirst(first);
            for (var i = 0; i < words.Length; i++)
            {
                var second = words[i];
                var hash = states[shared[i]];
                for (var depth = shared[i]; depth < second.Length; depth++) states[depth + 1] = hash = PairHash.Add(hash, second[depth]);
                if ((filter[FilterIndex(hash)] >> (int)hash & 1) == 0 || !frequencies.TryGetValue(hash, out var frequency)) continue;
                if (!found.TryAdd(hash, new WordPair(first, second, frequency))) throw new InvalidDataException($"{first}@{second} has the hash of another pair.");
            }
        });
        return [.. found.Values];
    }

    private static int FilterIndex(ulong hash) => (int)(hash & (1UL << FilterBits) - 1) >> 6;

    private static int SharedLength(string word, string previous) => word.AsSpan().CommonPrefixLength(previous);
}
