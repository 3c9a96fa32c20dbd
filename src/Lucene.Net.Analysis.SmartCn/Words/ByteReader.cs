using System.Buffers.Binary;

namespace Lucene.Net.Analysis.Cn.Smart.Words;

/// <summary>Reads the numbers of the data files one after another; all are little-endian and unsigned.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public byte Byte() => _bytes[_at++];

    public int UInt16()
    {
        var value = BinaryPrimitives.ReadUInt16LittleEndian(_bytes[_at..]);
        _at += 2;
        return value;
    }

    public int UInt24()
    {
        var value = _bytes[_at] | _bytes[_at + 1] << 8 | _bytes[_at + 2] << 16;
        _at += 3;
        return value;
    }

    public int Int32()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(_bytes[_at..]);
        _at += 4;
        return value;
    }

    /// <summary>Seven bits a byte, lowest first; the high bit says that more follow.</summary>
    public int VarInt()
    {
        int next = _bytes[_at++];
        if (next < 0x80) return next;

        var value = next & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            next = _bytes[_at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    /// <summary>A reader of the next <paramref name="length"/> bytes, which this one jumps over.</summary>
    public ByteReader Section(int length)
    {
        var section = new ByteReader(_bytes.Slice(_at, length));
        _at += length;
        return section;
    }
}
