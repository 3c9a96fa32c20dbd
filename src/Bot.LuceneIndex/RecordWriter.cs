using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Bot.LuceneIndex;

/// <summary>Writes numbers and texts one behind another, as <see cref="RecordReader"/> reads them.</summary>
internal sealed class RecordWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>What was written, and its checksum behind it.</summary>
    public byte[] ToArray()
    {
        var record = new byte[_length + RecordReader.ChecksumBytes];
        _bytes.AsSpan(0, _length).CopyTo(record);
        Crc32.Hash(record.AsSpan(0, _length), record.AsSpan(_length));
        return record;
    }

    /// <summary>Seven bits a byte, the lowest first; the eighth says that more follow.</summary>
    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var space = Space(5);
        var rest = (uint)value;
        var used = 0;
        while (rest >= 0x80)
        {
            space[used++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        space[used++] = (byte)rest;
        _length += used;
    }

    /// <summary>0 for no day, otherwise one more than the days since 0001-01-01.</summary>
    public void Day(DateOnly? date) => Number(date is { } day ? day.DayNumber + 1 : 0);

    /// <summary>UTF-8; half a surrogate pair becomes U+FFFD.</summary>
    public void Utf8(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, Space(Encoding.UTF8.GetMaxByteCount(text.Length)));
    }

    /// <summary>Two bytes a unit: any string comes back as it was, and reading is copying.</summary>
    public void Utf16(string text)
    {
        Number(text.Length);
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>As they are; how many there are, must be known to who reads them.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
    }

    private Span<byte> Space(int needed)
    {
        if (_length + needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + needed));
        return _bytes.AsSpan(_length);
    }
}

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal ref struct RecordReader
{
    public const int ChecksumBytes = sizeof(uint);

    private const int MostOnStack = 256;

    private ReadOnlySpan<byte> _rest;

    /// <exception cref="InvalidDataException">It is not as it was written.</exception>
    public RecordReader(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < ChecksumBytes || Crc32.HashToUInt32(bytes[..^ChecksumBytes]) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[^ChecksumBytes..]))
            throw new InvalidDataException("A passage is damaged");
        _rest = bytes[..^ChecksumBytes];
    }

    /// <summary>The bytes from here to the end, with the checksum.</summary>
    public readonly int RestLength => _rest.Length + ChecksumBytes;

    public int Number()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var b = _rest[0];
            _rest = _rest[1..];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return (int)value;
        }
    }

    public DateOnly? Day() => Number() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    /// <param name="likely">Returned if it is what stands here.</param>
    public string Utf8(string? likely = null)
    {
        var length = Number();
        var bytes = _rest[..length];
        _rest = _rest[length..];
        if (likely is not null && Encoding.UTF8.GetByteCount(likely) == length)
        {
            Span<char> text = stackalloc char[MostOnStack];
            if (length <= MostOnStack && text[..Encoding.UTF8.GetChars(bytes, text)].SequenceEqual(likely))
                return likely;
        }

        return Encoding.UTF8.GetString(bytes);
    }

    public string Utf16() => new(Utf16Span());

    public ReadOnlySpan<char> Utf16Span()
    {
        var length = Number() * sizeof(char);
        var text = MemoryMarshal.Cast<byte, char>(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
