using System.Runtime.CompilerServices;

namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>Collects the pairs while the dictionary is read, with a logarithm for every distinct cost only.</summary>
internal sealed class PairTable(int cellCount, int costCount)
{
    /// <summary>Pairs rarer than this share their costs among first words of equal frequency; few are more frequent.</summary>
    public const int SharedFrequencies = 1024;

    private readonly uint[] _cells = new uint[cellCount];
    private readonly double[] _costs = new double[costCount];

    // By the pair's frequency: the place of its cost, plus one, for first words of the present frequency.
    private readonly int[] _shared = new int[SharedFrequencies];
    private int _costCount;
    private int _firstFrequency;

    public PairFilter Filter { get; } = new();

    /// <summary>The words that follow have this frequency.</summary>
    public void MoveTo(int firstFrequency)
    {
        _firstFrequency = firstFrequency;
        Array.Clear(_shared);
    }

    [MethodImpl(OnceButLong.Run)]
    public void AddRow(int row, ushort first, ref ByteReader pairs)
    {
        var mark = (uint)first << 16;
        var firstHash = PairFilter.HashFirst(first);
        var column = 0;
        for (var count = pairs.VarInt(); count > 0; count--)
        {
            var code = pairs.VarInt();
            column += code >> PairCode.FrequencyBits;
            var beyond = code & PairCode.FrequencyMask;
            if (beyond == PairCode.FrequencyMask) beyond += pairs.VarInt();
            _cells[row + column] = mark | (uint)PlaceOfCost(PairCode.LowestFrequency + beyond);
            Filter.Add(firstHash, PairFilter.HashSecond((ushort)column));
        }
    }

    public PairCosts ToCosts() => new(_cells, _costs);

    private int PlaceOfCost(int frequency)
    {
        if (frequency >= SharedFrequencies) return Append(frequency);
        if (_shared[frequency] == 0) _shared[frequency] = Append(frequency) + 1;
        return _shared[frequency] - 1;
    }

    private int Append(int frequency)
    {
        _costs[_costCount] = EdgeCost.Of(_firstFrequency, frequency);
        return _costCount++;
    }
}
