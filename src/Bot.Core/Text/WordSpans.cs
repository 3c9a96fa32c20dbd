using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Bot.Core.Text;

/// <summary>The places of a text's words, packed: about one byte a word, read from first to last.</summary>
/// <remarks>
/// Ten passages are read for every question, each of some hundred words: as they lie in the index, so they are handed on, and nothing is unpacked
/// twice. A byte is a word's distance from the end of the one before it (high four bits) and its length (low four bits); the distance 15 says that
/// both follow as numbers of four bytes, the lowest byte first.
/// </remarks>
[CollectionBuilder(typeof(WordSpans), nameof(Of))]
public readonly struct WordSpans : IEquatable<WordSpans>
{
    private const int Escape = 15;
    private const int EscapedBytes = 1 + 2 * sizeof(int);

    private readonly ReadOnlyMemory<byte> _packed;

    /// <param name="count">As many words as <paramref name="packed"/> holds.</param>
    /// <param name="packed">Taken over, see <see cref="Packed"/>.</param>
    public WordSpans(int count, ReadOnlyMemory<byte> packed) => (Count, _packed) = (count, packed);

    public int Count { get; }

    /// <summary>To be kept somewhere.</summary>
    public ReadOnlySpan<byte> Packed => _packed.Span;

    /// <param name="words">In the order of their starts, none over another.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not.</exception>
    public static WordSpans Of(ReadOnlySpan<TextSpan> words)
    {
        var packed = new List<byte>(words.Length);
        Span<byte> escaped = stackalloc byte[EscapedBytes];
        escaped[0] = Escape << 4;
        var end = 0;
        foreach (var word in words)
        {
            var distance = word.Start - end;
            ArgumentOutOfRangeException.ThrowIfNegative(distance, nameof(words));
            if (distance < Escape && word.Length <= Escape)
            {
                packed.Add((byte)(distance << 4 | word.Length));
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(escaped[1..], distance);
                BinaryPrimitives.WriteInt32LittleEndian(escaped[(1 + sizeof(int))..], word.Length);
                packed.AddRange(escaped);
            }

            end = word.End;
        }

        return new(words.Length, packed.ToArray());
    }

    public Enumerator GetEnumerator() => new(_packed);

    public TextSpan[] ToArray()
    {
        var (words, count) = (new TextSpan[Count], 0);
        foreach (var word in this)
            words[count++] = word;
        return words;
    }

    public bool Equals(WordSpans other) => Count == other.Count && Packed.SequenceEqual(other.Packed);

    public override bool Equals(object? obj) => obj is WordSpans other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Packed);
        return hash.ToHashCode();
    }

    public static bool operator ==(WordSpans left, WordSpans right) => left.Equals(right);

    public static bool operator !=(WordSpans left, WordSpans right) => !left.Equals(right);

    public struct Enumerator(ReadOnlyMemory<byte> packed)
    {
        private int _next;

        public TextSpan Current { get; private set; }

        public bool MoveNext()
        {
            var bytes = packed.Span;
            if (_next >= bytes.Length)
                return false;
            int distance = bytes[_next] >> 4, length = bytes[_next] & 15;
            _next++;
            if (distance == Escape)
            {
                distance = BinaryPrimitives.ReadInt32LittleEndian(bytes[_next..]);
                length = BinaryPrimitives.ReadInt32LittleEndian(bytes[(_next + sizeof(int))..]);
                _next += 2 * sizeof(int);
            }

            Current = new(Current.End + distance, length);
            return true;
        }
    }
}
