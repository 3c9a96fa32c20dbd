using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Store;

namespace Bot.LuceneIndex;

/// <summary>Reads a mapped file. Every read is held to the file's bounds: a damaged index says so, and never reads beyond.</summary>
/// <remarks>
/// Clones read the same mapping, which ends when the input that was opened is closed. Lucene closes it after the last reader, and readers are
/// counted (<see cref="PassageIndex"/>): as in Java, nobody reads after that.
/// </remarks>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MappedFile _file;
    private readonly byte* _end;
    private byte* _at;
    private bool _isClone;

    public MappedInput(string path) : base(path)
    {
        _file = new(path);
        _at = _file.Start;
        _end = _file.Start + _file.Length;
    }

    public override long Length => _file.Length;

    public override long Position => _at - _file.Start;

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > _file.Length)
            throw Beyond();
        _at = _file.Start + pos;
    }

    public override byte ReadByte()
    {
        if (_at >= _end)
            throw Beyond();
        return *_at++;
    }

    public override void ReadBytes(byte[] b, int offset, int len) =>
        new ReadOnlySpan<byte>(Take(len), len).CopyTo(b.AsSpan(offset, len));

    public override short ReadInt16() => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<short>(Take(sizeof(short))));

    public override int ReadInt32() => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<int>(Take(sizeof(int))));

    public override long ReadInt64() => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<long>(Take(sizeof(long))));

    public override int ReadVInt32()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = ReadByte();
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return (int)value;
        }

        throw Malformed();
    }

    public override long ReadVInt64()
    {
        var value = 0ul;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var b = ReadByte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return (long)value;
        }

        throw Malformed();
    }

    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone._isClone = true;
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClone)
            _file.Dispose();
    }

    private byte* Take(int length)
    {
        if (length < 0 || length > _end - _at)
            throw Beyond();
        var taken = _at;
        _at += length;
        return taken;
    }

    private EndOfStreamException Beyond() => new($"The file {this} ends too early");

    private IOException Malformed() => new($"The file {this} holds a number that is none");
}
