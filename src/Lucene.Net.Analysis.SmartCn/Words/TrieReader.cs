using System.Runtime.CompilerServices;

namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>Builds the trie from the sorted words and from the bases that the dictionary tool found for its nodes.</summary>
internal static class TrieReader
{
    /// <summary>The longest word, in characters: the file has four bits for it.</summary>
    public const int LongestWord = 15;

    [MethodImpl(OnceButLong.Run)]
    public static WordTrie Read(
        ByteReader characters, int characterCount, ByteReader words, ByteReader bases, ReadOnlySpan<int> numbers, int cellCount)
    {
        var characterNumbers = new ushort[WordTrie.LastCharacter - WordTrie.FirstCharacter + 1];
        var cells = new ulong[cellCount];
        for (var number = 1; number <= characterCount; number++)
        {
            characterNumbers[characters.UInt16() - WordTrie.FirstCharacter] = (ushort)number;
            cells[number] = WordTrie.Cell(0, WordTrie.Root, 0);
        }
        cells[0] = WordTrie.Cell(0, WordTrie.Root, 0);

        Span<int> path = stackalloc int[LongestWord + 1];
        foreach (var number in numbers)
        {
            var (shared, rest) = int.DivRem(words.Byte(), LongestWord + 1);
            for (var depth = shared; depth < shared + rest; depth++)
            {
                var character = words.VarInt();
                path[depth + 1] = depth == 0 ? character : AddChild(cells, path[depth], character, ref bases);
            }
            cells[path[shared + rest]] |= (uint)number;
        }
        return new WordTrie(characterNumbers, cells);
    }

    [MethodImpl(OnceButLong.Run)]
    private static int AddChild(ulong[] cells, int parent, int character, ref ByteReader bases)
    {
        var childBase = (int)(cells[parent] >> 2 * WordTrie.FieldBits);
        if (childBase == 0)
        {
            childBase = bases.UInt24();
            cells[parent] |= WordTrie.Cell(0, 0, childBase);
        }
        var child = childBase + character;
        cells[child] = WordTrie.Cell(0, parent, 0);
        return child;
    }
}
