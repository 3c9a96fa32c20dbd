namespace SmartCn.DictionaryTool;

/// <summary>FNV-1a, 64 bits, over the low and the high byte of each code unit of "first word@second word".</summary>
internal static class PairHash
{
    public const char Separator = '@';

    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Prime = 1099511628211;

    public static ulong OfFirst(string word) => Add(word.Aggregate(Basis, Add), Separator);

    public static ulong Add(ulong hash, char unit)
    {
        hash = (hash ^ (byte)unit) * Prime;
        return (hash ^ (ulong)(unit >> 8)) * Prime;
    }
}
