using Lucene.Net.Index;

namespace Bot.LuceneIndex.Buffering;

/// <summary>A field that passages are found by.</summary>
/// <param name="IsSearched">With frequencies and lengths, for BM25; else only found by. Spans are kept with the passage, so no posting needs a position.</param>
internal sealed record IndexedField(string Name, bool IsSearched)
{
    public FieldInverter Inverter { get; } = new(IsSearched);

    public FieldInfo Describe(int number) => new(
        Name,
        indexed: true,
        number,
        storeTermVector: false,
        omitNorms: !IsSearched,
        storePayloads: false,
        IsSearched ? IndexOptions.DOCS_AND_FREQS : IndexOptions.DOCS_ONLY,
        DocValuesType.NONE,
        IsSearched ? DocValuesType.NUMERIC : DocValuesType.NONE,
        attributes: null);
}
