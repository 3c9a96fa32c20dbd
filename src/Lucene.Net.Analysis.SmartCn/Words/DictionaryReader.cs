using System.Runtime.CompilerServices;

namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>Unfolds the dictionary file, whose format Data/README.md describes, into arrays for look-up.</summary>
internal static class DictionaryReader
{
    public const int Magic = 'S' | 'C' << 8 | 'N' << 16 | '1' << 24;

    public static ChineseDictionary ReadEmbedded() => Read(EmbeddedData.Open(ChineseDictionary.ResourceName));

    [MethodImpl(OnceButLong.Run)]
    public static ChineseDictionary Read(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        if (reader.Int32() != Magic) throw new InvalidDataException("This is no dictionary of the Chinese analyzer.");

        var (characters, delimiters, words) = (reader.Int32(), reader.Int32(), reader.Int32());
        var (trieCells, pairCells, costs) = (reader.Int32(), reader.Int32(), reader.Int32());
        var characterSection = reader.Section(characters * 2);
        var delimiterSection = reader.Section(delimiters * 2);
        var frequencySection = reader.Section(reader.Int32());
        var wordSection = reader.Section(reader.Int32());
        var baseSection = reader.Section(reader.Int32());
        var secondSection = reader.Section(reader.Int32());
        var pairSection = reader.Section(reader.Int32());

        var specials = SpecialWords.Count + delimiters;
        var frequencies = ReadFrequencies(frequencySection, specials + words);
        var order = FrequencyOrder.Sort(frequencies);
        var numbers = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) numbers[order[rank]] = rank + 1;

        var trie = TrieReader.Read(characterSection, characters, wordSection, baseSection, numbers.AsSpan(specials), trieCells);
        var table = new PairTable(pairCells, costs);
        var records = PairReader.Read(secondSection, pairSection, frequencies, order, table);
        return new ChineseDictionary
        {
            Trie = trie,
            Words = records,
            Filter = table.Filter,
            Pairs = table.ToCosts(),
            Delimiters = ReadDelimiters(delimiterSection, numbers.AsSpan(0, specials)),
            Begin = numbers[SpecialWords.Begin],
            End = numbers[SpecialWords.End],
            Letters = numbers[SpecialWords.Letters],
            Digits = numbers[SpecialWords.Digits],
        };
    }

    [MethodImpl(OnceButLong.Run)]
    private static int[] ReadFrequencies(ByteReader section, int count)
    {
        var frequencies = new int[count];
        for (var i = 0; i < count; i++) frequencies[i] = section.VarInt();
        return frequencies;
    }

    private static int[] ReadDelimiters(ByteReader section, ReadOnlySpan<int> numbers)
    {
        var delimiters = new int[char.MaxValue + 1];
        Array.Fill(delimiters, numbers[SpecialWords.AnyDelimiter]);
        for (var i = SpecialWords.Count; i < numbers.Length; i++) delimiters[section.UInt16()] = numbers[i];
        return delimiters;
    }
}
