using System.Buffers.Binary;

namespace SmartCn.DictionaryTool;

/// <summary>The counterpart of the analyzer's ByteReader.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public void Byte(int value) => _bytes.Add(checked((byte)value));

    public void UInt16(int value)
    {
        Byte(value & 0xFF);
        Byte(value >> 8);
    }

    public void UInt24(int value)
    {
        UInt16(value & 0xFFFF);
        Byte(value >> 16);
    }

    public void Int32(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    public void VarInt(int value)
    {
        for (; value >= 0x80; value >>= 7) _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }

    /// <summary>Writes the section with its length before it.</summary>
    public void Section(ByteWriter section)
    {
        Int32(section.Length);
        Append(section);
    }

    public void Append(ByteWriter section) => _bytes.AddRange(section._bytes);

    public byte[] ToArray() => [.. _bytes];
}
