using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex.Buffering;

/// <summary>Bytes that are kept with passages.</summary>
internal sealed class BinaryField(string name) : ValueField(name, DocValuesType.BINARY)
{
    private readonly List<byte[]?> _values = [];

    public override IBits Presence => new PresenceOf(_values.Count, passage => _values[passage] is not null);

    public BinaryDocValues Values => new ValuesOf(_values);

    public void Add(byte[]? value) => _values.Add(value);

    public void Clear() => _values.Clear();

    private sealed class ValuesOf(List<byte[]?> values) : BinaryDocValues
    {
        public override void Get(int docID, BytesRef result)
        {
            var bytes = values[docID] ?? [];
            (result.Bytes, result.Offset, result.Length) = (bytes, 0, bytes.Length);
        }
    }
}
