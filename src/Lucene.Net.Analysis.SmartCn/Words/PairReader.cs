namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>Builds the words' records and the table of their pairs, with a logarithm for every distinct cost only.</summary>
internal static class PairReader
{
    /// <summary>Frequencies of pairs below this share their costs among first words of equal frequency; few are above.</summary>
    public const int SharedFrequencies = 1024;

    /// <summary>The lowest frequency of a pair, and how many of them are told in two bits beside the second word.</summary>
    public const int LowestFrequency = 3;

    public static (Word[] Words, PairCosts Pairs) Read(
        ByteReader seconds, ByteReader rows, int[] frequencies, int[] order, int cellCount, int costCount)
    {
        var columns = ReadColumns(seconds, order.Length);
        var words = new Word[order.Length + 1];
        var cells = new uint[cellCount];
        var costs = new List<double>(costCount);
        var costNumbers = new int[SharedFrequencies];
        words[0] = new Word { UnpairedCost = EdgeCost.Of(0, 0), Row = 0, First = PairCosts.NoPairs, Second = 0 };

        var (frequency, unpaired, mark) = (-1, 0.0, 0);
        var nextFirst = rows.VarInt();
        for (var number = 1; number < words.Length; number++)
        {
            if (frequencies[order[number - 1]] != frequency)
            {
                frequency = frequencies[order[number - 1]];
                unpaired = EdgeCost.Of(frequency, 0);
                Array.Clear(costNumbers);
            }
            var isFirst = number == nextFirst;
            var row = isFirst ? rows.UInt24() : 0;
            words[number] = new Word
            {
                UnpairedCost = unpaired,
                Row = row,
                First = isFirst ? (ushort)++mark : PairCosts.NoPairs,
                Second = columns[number],
            };
            if (!isFirst) continue;

            ReadRow(ref rows, cells.AsSpan(row), (uint)mark << 16, frequency, costs, costNumbers);
            nextFirst += rows.VarInt();
        }
        if (costs.Count > ushort.MaxValue + 1) throw new InvalidDataException("The dictionary has more distinct costs than numbers for them.");

        return (words, new PairCosts(cells, [.. costs]));
    }

    private static ushort[] ReadColumns(ByteReader seconds, int words)
    {
        var columns = new ushort[words + 1];
        var column = 0;
        for (var number = seconds.VarInt(); number <= words; number += seconds.VarInt()) columns[number] = (ushort)++column;
        return columns;
    }

    private static void ReadRow(
        ref ByteReader rows, Span<uint> cells, uint mark, int frequency, List<double> costs, int[] costNumbers)
    {
        var column = 0;
        for (var pairs = rows.VarInt(); pairs > 0; pairs--)
        {
            var code = rows.VarInt();
            column += code >> 2;
            var pairFrequency = LowestFrequency + (code & 3);
            if ((code & 3) == 3) pairFrequency += rows.VarInt();
            cells[column] = mark | (uint)CostNumber(pairFrequency);
        }

        int CostNumber(int pairFrequency)
        {
            if (pairFrequency < SharedFrequencies && costNumbers[pairFrequency] > 0) return costNumbers[pairFrequency] - 1;

            costs.Add(EdgeCost.Of(frequency, pairFrequency));
            if (pairFrequency < SharedFrequencies) costNumbers[pairFrequency] = costs.Count;
            return costs.Count - 1;
        }
    }
}
