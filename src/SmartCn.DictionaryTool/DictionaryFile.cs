using Lucene.Net.Analysis.Cn.Smart.Words;

namespace SmartCn.DictionaryTool;

/// <summary>Puts the sections together; see Data/README.md of the analyzer for the format.</summary>
internal static class DictionaryFile
{
    public static byte[] Make(OccurringWords words, IReadOnlyList<WordPair> pairs)
    {
        var paired = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet();
        WordFrequency[] delimiters = [.. words.Delimiters.Where(word => paired.Contains(word.Text))];
        var trie = new TrieSections(words.Chinese);
        WordFrequency[] all = [.. words.Specials, .. delimiters, .. trie.Sorted];
        var order = FrequencyOrder.Sort([.. all.Select(word => word.Frequency)]);
        var numbers = order.Select((position, rank) => (all[position].Text, Number: rank + 1)).ToDictionary(word => word.Text, word => word.Number);
        var table = new PairSections(pairs, numbers);

        var delimiterSection = new ByteWriter();
        foreach (var delimiter in delimiters) delimiterSection.UInt16(delimiter.Text[0]);
        var frequencySection = new ByteWriter();
        foreach (var word in all) frequencySection.VarInt(word.Frequency);

        var file = new ByteWriter();
        file.Int32(DictionaryReader.Magic);
        foreach (var count in (int[])[trie.CharacterCount, delimiters.Length, trie.Sorted.Count, trie.CellCount, table.CellCount, CountCosts(all, pairs)]) file.Int32(count);
        file.Append(trie.Characters);
        file.Append(delimiterSection);
        foreach (var section in (ByteWriter[])[frequencySection, trie.Words, trie.Bases, table.Seconds, table.Rows])
        {
            Console.WriteLine($"  section of {section.Length:N0} bytes");
            file.Section(section);
        }
        Console.WriteLine($"  {trie.Sorted.Count:N0} Chinese words, {delimiters.Length} delimiters, {pairs.Count:N0} pairs; {trie.CellCount:N0} trie cells, {table.CellCount:N0} pair cells");
        return file.ToArray();
    }

    /// <summary>How many costs the reader will number: those of rare pairs are shared by words of equal frequency.</summary>
    private static int CountCosts(WordFrequency[] words, IReadOnlyList<WordPair> pairs)
    {
        var frequencies = words.ToDictionary(word => word.Text, word => word.Frequency);
        var rare = pairs.Where(pair => pair.Frequency < PairTable.SharedFrequencies).ToArray();
        var costs = rare.DistinctBy(pair => (frequencies[pair.First], pair.Frequency)).Count() + pairs.Count - rare.Length;
        return costs <= ushort.MaxValue + 1 ? costs : throw new InvalidOperationException($"{costs} distinct costs do not fit into two bytes.");
    }
}
