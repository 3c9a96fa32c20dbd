using System.Text;
using Bot.Core.Text;

namespace Bot.LuceneIndex;

/// <summary>The terms of a field as Lucene wants them, one behind another: two bytes for a term's length, then its UTF-8.</summary>
/// <remarks>White space inside a span (a word that a line break cuts) is left out of its term.</remarks>
internal sealed class TermList
{
    /// <summary>Lucene takes no longer term; a run of characters beyond it is no word that anybody asks for.</summary>
    private const int MostBytes = 32_000;

    private const int BytesOfLength = sizeof(ushort);

    private byte[] _bytes = new byte[1_024];
    private int _length;

    public void Clear() => _length = 0;

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Add(ReadOnlySpan<char> term)
    {
        var needed = BytesOfLength + Encoding.UTF8.GetMaxByteCount(term.Length);
        if (_length + needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + needed));
        var start = _length + BytesOfLength;
        var end = start;
        while (!term.IsEmpty)
        {
            var blank = IndexOfWhiteSpace(term);
            end += Encoding.UTF8.GetBytes(blank < 0 ? term : term[..blank], _bytes.AsSpan(end));
            term = blank < 0 ? [] : term[(blank + 1)..];
        }

        end = Math.Min(end, start + MostBytes);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_length), (ushort)(end - start));
        _length = end;
    }

    public void AddWords(string text, IEnumerable<TextSpan> words)
    {
        foreach (var word in words)
            Add(word.Of(text.AsSpan()));
    }

    public void AddGrams(string text)
    {
        var scanner = new Grams.Scanner(text);
        while (scanner.Next(out var gram))
            Add(gram.Of(text.AsSpan()));
    }

    private static int IndexOfWhiteSpace(ReadOnlySpan<char> term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (char.IsWhiteSpace(term[i]))
                return i;
        }

        return -1;
    }
}
