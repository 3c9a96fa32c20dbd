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

/// <summary>Which passages have a value, as Lucene asks for it.</summary>
internal sealed class PresenceOf(int passages, Func<int, bool> isThere) : IBits
{
    public int Length => passages;

    public bool Get(int index) => isThere(index);
}
