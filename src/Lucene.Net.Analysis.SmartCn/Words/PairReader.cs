using System.Runtime.CompilerServices;

namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>Reads the words' records and their pairs.</summary>
internal static class PairReader
{
    /// <param name="order">The words' places in <paramref name="frequencies"/>, in the order of their numbers.</param>
    [MethodImpl(OnceButLong.Run)]
    public static Word[] Read(ByteReader seconds, ByteReader rows, int[] frequencies, int[] order, PairTable table)
    {
        var columns = ReadColumns(seconds, order.Length);
        var words = new Word[order.Length + 1];
        words[0] = new Word { UnpairedCost = EdgeCost.Of(0, 0), Row = 0, First = PairCosts.NoPairs, Second = 0 };

        var (frequency, unpaired, first) = (-1, 0.0, (ushort)0);
        var nextFirst = rows.VarInt();
        for (var number = 1; number < words.Length; number++)
        {
            if (frequencies[order[number - 1]] != frequency)
            {
                frequency = frequencies[order[number - 1]];
                unpaired = EdgeCost.Of(frequency, 0);
                table.MoveTo(frequency);
            }
            var (mark, row) = (PairCosts.NoPairs, 0);
            if (number == nextFirst)
            {
                (mark, row) = (++first, rows.UInt24());
                table.AddRow(row, mark, ref rows);
                nextFirst += rows.VarInt();
            }
            words[number] = new Word { UnpairedCost = unpaired, Row = row, First = mark, Second = columns[number] };
        }
        return words;
    }

    [MethodImpl(OnceButLong.Run)]
    private static ushort[] ReadColumns(ByteReader seconds, int words)
    {
        var columns = new ushort[words + 1];
        var column = 0;
        for (var number = seconds.VarInt(); number <= words; number += seconds.VarInt()) columns[number] = (ushort)++column;
        return columns;
    }
}
