namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>
/// The words of Chinese characters as a double array: the child of a node for character number c is the cell at the
/// node's base + c, if that cell names the node as its parent. The first characters are the cells 1, 2, 3….
/// </summary>
internal sealed class WordTrie(ushort[] characterNumbers, ulong[] cells)
{
    public const char FirstCharacter = '\u4E00';
    public const char LastCharacter = '\u9FA5';

    // A cell, from the low end: word 20 bits, parent 20 bits, base 20 bits.
    public const int FieldBits = 20;
    private const int FieldMask = (1 << FieldBits) - 1;

    /// <summary>The parent of the first characters' cells, which none is.</summary>
    public const int Root = FieldMask;

    public static ulong Cell(int word, int parent, int childBase) =>
        (uint)word | (ulong)(uint)parent << FieldBits | (ulong)(uint)childBase << 2 * FieldBits;

    /// <summary>The number of a character, most used first; 0 if no word contains it.</summary>
    public int Number(char hanzi) => characterNumbers[hanzi - FirstCharacter];

    /// <summary>The node of the single character with this number; also for 0, where it has no word and no children.</summary>
    public Node Start(int number) => new(number, cells[number]);

    /// <returns>False if no word begins so.</returns>
    public bool TryExtend(ref Node node, int number)
    {
        var index = (int)(node.Cell >> 2 * FieldBits) + number;
        var cell = cells[index];
        if ((int)(cell >> FieldBits & FieldMask) != node.Index) return false;

        node = new Node(index, cell);
        return true;
    }

    /// <summary>A beginning of words.</summary>
    internal readonly struct Node(int index, ulong cell)
    {
        public int Index => index;

        public ulong Cell => cell;

        /// <summary>The word that ends here; 0 if the beginning is none.</summary>
        public int Word => (int)(cell & FieldMask);
    }
}
