namespace Bot.LuceneIndex.Buffering;

/// <summary>A term as a number, in whose order Lucene's terms are: its first bytes, the higher first, and its length, so that what it begins with comes before it.</summary>
internal static class TermKey
{
    /// <summary>A term with more than these shares its number with others that begin as it does.</summary>
    public const int MostBytes = 6;

    private const int BitsOfLength = 16;

    private const ulong Longer = ushort.MaxValue;

    public static ulong Of(ReadOnlySpan<byte> term)
    {
        var key = 0UL;
        for (var i = 0; i < MostBytes; i++)
            key = (key << 8) | (i < term.Length ? term[i] : 0UL);
        return (key << BitsOfLength) | (term.Length <= MostBytes ? (ulong)term.Length : Longer);
    }

    public static bool IsLong(ulong key) => (key & Longer) == Longer;

    /// <param name="term">Room for <see cref="MostBytes"/>.</param>
    /// <returns>The length of the term, which is not long.</returns>
    public static int Write(ulong key, Span<byte> term)
    {
        for (var i = 0; i < MostBytes; i++)
            term[i] = (byte)(key >> (8 * (MostBytes - 1 - i) + BitsOfLength));
        return (int)(key & Longer);
    }
}
