using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex.Buffering;

/// <summary>What is kept with passages; null where there is none.</summary>
internal abstract class ValueField(string name, DocValuesType type)
{
    public string Name => name;

    public abstract IBits Presence { get; }

    public FieldInfo Describe(int number) => new(
        name,
        indexed: false,
        number,
        storeTermVector: false,
        omitNorms: false,
        storePayloads: false,
        IndexOptions.NONE,
        type,
        DocValuesType.NONE,
        attributes: null);
}

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

internal sealed class NumberField(string name) : ValueField(name, DocValuesType.NUMERIC)
{
    private readonly List<long?> _values = [];

    public override IBits Presence => new PresenceOf(_values.Count, passage => _values[passage] is not null);

    public NumericDocValues Values => new NumbersOf(passage => _values[passage] ?? 0);

    public void Add(long? value) => _values.Add(value);

    public void Clear() => _values.Clear();
}

internal sealed class NumbersOf(Func<int, long> number) : NumericDocValues
{
    public override long Get(int docID) => number(docID);
}

internal sealed class PresenceOf(int passages, Func<int, bool> isThere) : IBits
{
    public int Length => passages;

    public bool Get(int index) => isThere(index);
}
