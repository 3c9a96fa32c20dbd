using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Util;

namespace Bot.LuceneIndex.Buffering;

/// <summary>Terms that are longer than their <see cref="TermKey"/>, and what is kept of each.</summary>
internal sealed class LongTerms<T>
    where T : struct
{
    // A byte is a character, so that the order of the characters is that of the bytes.
    private readonly Dictionary<string, T> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _terms = [];
    private char[] _characters = new char[64];

    /// <param name="number">The term's, when it is new.</param>
    /// <returns>The default when it is new; until another is added.</returns>
    public ref T Of(ReadOnlySpan<byte> term, int number)
    {
        if (term.Length > _characters.Length)
            _characters = new char[term.Length * 2];
        var characters = _characters.AsSpan(0, Encoding.Latin1.GetChars(term, _characters));
        ref var kept = ref CollectionsMarshal.GetValueRefOrNullRef(_kept.GetAlternateLookup<ReadOnlySpan<char>>(), characters);
        if (!Unsafe.IsNullRef(ref kept))
            return ref kept;
        var text = characters.ToString();
        _terms[number] = text;
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_kept, text, out _);
    }

    /// <summary>Long terms of one key stand together: puts them in order.</summary>
    /// <param name="keys">In order.</param>
    /// <param name="order">The terms' numbers.</param>
    public void Sort(ReadOnlySpan<ulong> keys, Span<int> order)
    {
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                order[start..end].Sort((one, other) => string.CompareOrdinal(_terms[one], _terms[other]));
        }
    }

    public void Clear()
    {
        _kept.Clear();
        _terms.Clear();
    }

    public void Write(int number, BytesRef term)
    {
        var text = _terms[number];
        term.Grow(text.Length);
        (term.Offset, term.Length) = (0, Encoding.Latin1.GetBytes(text, term.Bytes));
    }
}
