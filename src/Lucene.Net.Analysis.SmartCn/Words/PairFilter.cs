namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>
/// One bit for many pairs of words: answers "no pair" for most of those that have none, from half a megabyte that stays
/// in the processor's cache. The words are hashed apart, so that an edge costs one exclusive or.
/// </summary>
internal sealed class PairFilter
{
    private const int BitCount = 22;

    private readonly byte[] _bits = new byte[1 << BitCount - 3];

    /// <param name="first">The word's <see cref="Word.First"/>.</param>
    public static int HashFirst(ushort first) => (int)(first * 0x9E3779B1u >> 32 - BitCount);

    /// <param name="second">The word's <see cref="Word.Second"/>.</param>
    public static int HashSecond(ushort second) => (int)(second * 0x85EBCA77u >> 32 - BitCount);

    public void Add(int firstHash, int secondHash)
    {
        var bit = firstHash ^ secondHash;
        _bits[bit >> 3] |= (byte)(1 << (bit & 7));
    }

    /// <returns>False if the words are certainly no pair.</returns>
    public bool MayHold(int firstHash, int secondHash)
    {
        var bit = firstHash ^ secondHash;
        return (_bits[bit >> 3] >> (bit & 7) & 1) != 0;
    }
}
