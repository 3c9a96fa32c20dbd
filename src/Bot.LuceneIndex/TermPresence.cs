using System.Numerics;

namespace Bot.LuceneIndex;

/// <summary>Remembers of terms whether any document of a snapshot has them: a walk through Lucene's terms costs a microsecond and some allocations.</summary>
/// <remarks>
/// A table of one place for each hash, the newest wins. Thread-safe without a lock: an entry is one word, 63 bits of the term's hash and the answer,
/// and a snapshot's answers never change.
/// </remarks>
internal sealed class TermPresence
{
    private const int FewestPlaces = 1 << 10;
    private const int MostPlaces = 1 << 19;
    private const int PlacesOfPassage = 16;
    private const ulong IsThere = 1;

    private readonly ulong[] _entries;
    private readonly int _shift;

    /// <param name="passages">Of the snapshot: four megabytes are for a large one.</param>
    public TermPresence(int passages)
    {
        var places = BitOperations.RoundUpToPowerOf2((uint)Math.Clamp((long)passages * PlacesOfPassage, FewestPlaces, MostPlaces));
        _entries = new ulong[places];
        _shift = 64 - BitOperations.Log2(places);
    }

    /// <returns>Null for what is not known (any more).</returns>
    public bool? Find(ulong hash)
    {
        var entry = Volatile.Read(ref _entries[hash >> _shift]);
        return (entry | IsThere) == (hash | IsThere) ? (entry & IsThere) != 0 : null;
    }

    public void Remember(ulong hash, bool isThere) => Volatile.Write(ref _entries[hash >> _shift], isThere ? hash | IsThere : hash & ~IsThere);
}
