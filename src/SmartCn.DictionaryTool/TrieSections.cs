using Lucene.Net.Analysis.Cn.Smart.Words;

namespace SmartCn.DictionaryTool;

/// <summary>The characters, the words and the trie's bases as the dictionary file has them.</summary>
internal sealed class TrieSections
{
    private readonly Dictionary<char, int> _numbers;

    public TrieSections(IReadOnlyList<WordFrequency> words)
    {
        // The most used characters get the numbers of one byte.
        char[] characters = [.. words.SelectMany(word => word.Text).CountBy(unit => unit).OrderByDescending(unit => unit.Value).ThenBy(unit => unit.Key).Select(unit => unit.Key)];
        _numbers = characters.Select((unit, i) => (unit, i)).ToDictionary(entry => entry.unit, entry => entry.i + 1);
        foreach (var unit in characters) Characters.UInt16(unit);

        Sorted = [.. words.Order(Comparer<WordFrequency>.Create((a, b) => Numbers(a.Text).AsSpan().SequenceCompareTo(Numbers(b.Text))))];
        WriteWords();
        CellCount = WriteBases();
    }

    public int CharacterCount => _numbers.Count;

    public int CellCount { get; }

    /// <summary>The words in the order of the file.</summary>
    public IReadOnlyList<WordFrequency> Sorted { get; }

    public ByteWriter Characters { get; } = new();

    public ByteWriter Words { get; } = new();

    public ByteWriter Bases { get; } = new();

    private int[] Numbers(string word) => [.. word.Select(unit => _numbers[unit])];

    private void WriteWords()
    {
        var previous = "";
        foreach (var (word, _) in Sorted)
        {
            var shared = word.AsSpan().CommonPrefixLength(previous);
            Words.Byte(shared * (TrieReader.LongestWord + 1) + word.Length - shared);
            foreach (var number in Numbers(word[shared..])) Words.VarInt(number);
            previous = word;
        }
    }

    /// <remarks>The reader asks for a node's base when it meets its first child: in the order in which <c>children</c> gets its keys.</remarks>
    private int WriteBases()
    {
        var order = new List<string>();
        var children = new Dictionary<string, SortedSet<int>>();
        foreach (var (word, _) in Sorted)
        {
            for (var length = 1; length < word.Length; length++)
            {
                var parent = word[..length];
                if (!children.TryGetValue(parent, out var numbers))
                {
                    children.Add(parent, numbers = []);
                    order.Add(parent);
                }
                numbers.Add(_numbers[word[length]]);
            }
        }
        var cells = new SlidingRows(CharacterCount + 1);
        foreach (var start in cells.Place([.. order.Select(parent => children[parent].ToArray())])) Bases.UInt24(start);

        // A look-up may ask for any character behind any base.
        return cells.Length + CharacterCount + 1;
    }
}
