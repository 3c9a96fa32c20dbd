using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex.Buffering;

/// <summary>A number that is kept with passages.</summary>
internal sealed class NumberField(string name) : ValueField(name, DocValuesType.NUMERIC)
{
    private readonly List<long?> _values = [];

    public override IBits Presence => new PresenceOf(_values.Count, passage => _values[passage] is not null);

    public NumericDocValues Values => new NumbersOf(passage => _values[passage] ?? 0);

    public void Add(long? value) => _values.Add(value);

    public void Clear() => _values.Clear();
}

/// <summary>Numbers of passages, as Lucene asks for them.</summary>
internal sealed class NumbersOf(Func<int, long> number) : NumericDocValues
{
    public override long Get(int docID) => number(docID);
}
