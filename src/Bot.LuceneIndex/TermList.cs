using System.Buffers.Binary;
using Bot.Core.Text;

namespace Bot.LuceneIndex;

/// <summary>The terms of a field as Lucene wants them, one behind another: two bytes for a term's length, then its bytes, see <see cref="TermText"/>.</summary>
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
        Reserve(BytesOfLength + term.Length * TermText.BytesOfUnit);
        var start = _length + BytesOfLength;
        var end = start;
        while (!term.IsEmpty)
        {
            var blank = IndexOfWhiteSpace(term);
            end += TermText.Write(blank < 0 ? term : term[..blank], _bytes.AsSpan(end));
            term = blank < 0 ? [] : term[(blank + 1)..];
        }

        End(Math.Min(end, start + MostBytes));
    }

    /// <summary>A term that is no text.</summary>
    public void Add(ReadOnlySpan<byte> term)
    {
        Reserve(BytesOfLength + term.Length);
        term.CopyTo(_bytes.AsSpan(_length + BytesOfLength));
        End(_length + BytesOfLength + term.Length);
    }

    public void AddWords(string text, WordSpans words)
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

    private void Reserve(int bytes)
    {
        if (_length + bytes > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
    }

    private void End(int end)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_length), (ushort)(end - _length - BytesOfLength));
        _length = end;
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
