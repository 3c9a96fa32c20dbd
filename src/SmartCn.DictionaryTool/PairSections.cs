using Lucene.Net.Analysis.Cn.Smart.Words;

namespace SmartCn.DictionaryTool;

/// <summary>The pairs of words as the dictionary file has them.</summary>
internal sealed class PairSections
{
    /// <param name="numbers">Every word's number, from 1.</param>
    public PairSections(IReadOnlyList<WordPair> pairs, IReadOnlyDictionary<string, int> numbers)
    {
        int[] seconds = [.. pairs.Select(pair => numbers[pair.Second]).Distinct().Order()];
        WriteGaps(seconds, numbers.Count);
        var columns = seconds.Select((number, i) => (number, i)).ToDictionary(entry => entry.number, entry => entry.i + 1);

        var rows = pairs
            .GroupBy(pair => numbers[pair.First], pair => (Column: columns[numbers[pair.Second]], pair.Frequency))
            .OrderBy(row => row.Key)
            .Select(row => (Number: row.Key, Pairs: row.OrderBy(pair => pair.Column).ToArray()))
            .ToArray();
        var cells = new SlidingRows(0);
        var bases = cells.Place([.. rows.Select(row => row.Pairs.Select(pair => pair.Column).ToArray())]);
        var previous = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            Rows.VarInt(rows[i].Number - previous);
            previous = rows[i].Number;
            Rows.UInt24(bases[i]);
            WriteRow(rows[i].Pairs);
        }
        Rows.VarInt(numbers.Count + 1 - previous);

        // A look-up may ask for any column behind any base.
        CellCount = cells.Length + seconds.Length + 1;
    }

    public int CellCount { get; }

    public ByteWriter Seconds { get; } = new();

    public ByteWriter Rows { get; } = new();

    private void WriteGaps(int[] seconds, int words)
    {
        var previous = 0;
        foreach (var number in seconds.Append(words + 1))
        {
            Seconds.VarInt(number - previous);
            previous = number;
        }
    }

    private void WriteRow((int Column, int Frequency)[] pairs)
    {
        Rows.VarInt(pairs.Length);
        var previous = 0;
        foreach (var (column, frequency) in pairs)
        {
            var beyond = frequency - PairCode.LowestFrequency;
            Rows.VarInt(column - previous << PairCode.FrequencyBits | Math.Min(beyond, PairCode.FrequencyMask));
            if (beyond >= PairCode.FrequencyMask) Rows.VarInt(beyond - PairCode.FrequencyMask);
            previous = column;
        }
    }
}
