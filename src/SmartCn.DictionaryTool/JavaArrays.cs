using System.Buffers.Binary;
using System.Text;

namespace SmartCn.DictionaryTool;

/// <summary>
/// Reads arrays of numbers, and arrays of such arrays, from a Java object serialization stream; nothing else occurs in
/// the dictionary's files. The format is the Java Object Serialization Specification, chapter 6.
/// </summary>
internal sealed class JavaArrays
{
    private const int FirstHandle = 0x7E0000;

    private readonly byte[] _bytes;

    // By handle: the class of an array, or null where an array itself took the number.
    private readonly List<string?> _handles = [];
    private int _at;

    public JavaArrays(byte[] bytes)
    {
        _bytes = bytes;
        if (ReadInt(4) != unchecked((int)0xACED0005)) throw new InvalidDataException("This is no Java serialization stream.");
    }

    /// <returns>The next array: of <see cref="long"/> for numbers and characters, of <see cref="object"/> for arrays; null where Java has null.</returns>
    public object? Read()
    {
        switch (_bytes[_at++])
        {
            case 0x70:
                return null;
            case 0x75:
                var type = ReadClass();
                _handles.Add(null);
                return ReadElements(type[1..], ReadInt(4));
            case var other:
                throw new InvalidDataException($"Byte {_at - 1} is 0x{other:X2}, not the beginning of an array.");
        }
    }

    private object ReadElements(string type, int count)
    {
        if (type[0] == '[')
        {
            var arrays = new object?[count];
            for (var i = 0; i < count; i++) arrays[i] = Read();
            return arrays;
        }
        var size = type switch { "S" or "C" => 2, "I" => 4, "J" => 8, _ => throw new InvalidDataException($"Arrays of {type} do not occur here.") };
        var numbers = new long[count];
        for (var i = 0; i < count; i++, _at += size)
        {
            var bytes = _bytes.AsSpan(_at, size);
            numbers[i] = type switch
            {
                "S" => BinaryPrimitives.ReadInt16BigEndian(bytes),
                "C" => BinaryPrimitives.ReadUInt16BigEndian(bytes),
                "I" => BinaryPrimitives.ReadInt32BigEndian(bytes),
                _ => BinaryPrimitives.ReadInt64BigEndian(bytes),
            };
        }
        return numbers;
    }

    private string ReadClass()
    {
        var tag = _bytes[_at++];
        if (tag == 0x71) return _handles[ReadInt(4) - FirstHandle] ?? throw new InvalidDataException("A class was expected.");
        if (tag != 0x72) throw new InvalidDataException($"Byte {_at - 1} is 0x{tag:X2}, not the beginning of a class.");

        var length = ReadInt(2);
        var name = Encoding.UTF8.GetString(_bytes, _at, length);
        _handles.Add(name);

        // Serial number (8), flags (1), number of fields (2), end of annotations (1), no super class (1).
        _at += length + 13;
        return name;
    }

    private int ReadInt(int size)
    {
        var value = 0;
        for (var i = 0; i < size; i++) value = value << 8 | _bytes[_at++];
        return value;
    }
}
