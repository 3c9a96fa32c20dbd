using Lucene.Net.Analysis.Cn.Smart.Words;

namespace Lucene.Net.Analysis.Cn.Smart.Sentences;

/// <summary>
/// The category of every code point, pinned at Unicode 13: the runtime's own tables grow with every release, and
/// sentences must not end elsewhere after an update of .NET.
/// </summary>
internal sealed class SentenceCategories
{
    public const string ResourceName = "SmartCn.sentences.bin";

    private const int LeavingText =
        1 << (int)SentenceCategory.Para | 1 << (int)SentenceCategory.Dot | 1 << (int)SentenceCategory.Ender | 1 << (int)SentenceCategory.Danda;

    private static readonly Lazy<SentenceCategories> LazyShared = new(() => new SentenceCategories());

    private readonly byte[] _lower = new byte[char.MaxValue + 1];
    private readonly int[] _upperEnds;
    private readonly byte[] _upper;

    private SentenceCategories()
    {
        var reader = new ByteReader(EmbeddedData.Open(ResourceName));
        var ends = new List<int>();
        var categories = new List<byte>();
        for (var first = 0; first <= 0x10FFFF;)
        {
            var end = first + reader.VarInt();
            var category = reader.Byte();
            if (first < _lower.Length) _lower.AsSpan(first, Math.Min(end, _lower.Length) - first).Fill(category);
            if (end > _lower.Length)
            {
                ends.Add(end);
                categories.Add(category);
            }
            first = end;
        }
        _upperEnds = [.. ends];
        _upper = [.. categories];
    }

    public static SentenceCategories Shared => LazyShared.Value;

    /// <returns>False for the few units that end sentences or may do so, and for U+FFFF.</returns>
    public bool StaysInText(char unit) => (LeavingText >> _lower[unit] & 1) == 0 && unit != '\uFFFF';

    public SentenceCategory Of(int codePoint)
    {
        if (codePoint < _lower.Length) return (SentenceCategory)_lower[codePoint];

        // The run that holds the code point is the first whose end lies behind it.
        var index = Array.BinarySearch(_upperEnds, codePoint + 1);
        return (SentenceCategory)_upper[index < 0 ? ~index : index];
    }
}
