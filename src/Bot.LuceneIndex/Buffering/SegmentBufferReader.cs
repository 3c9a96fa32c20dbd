using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex.Buffering;

/// <summary>Shows a <see cref="SegmentBuffer"/> to Lucene as if it were a segment, to be merged into an index: each term and value is read once through.</summary>
internal sealed class SegmentBufferReader : AtomicReader
{
    private readonly int _passages;
    private readonly IReadOnlyList<IndexedField> _indexed;
    private readonly IReadOnlyList<BinaryField> _bytes;
    private readonly IReadOnlyList<NumberField> _numbers;

    public SegmentBufferReader(int passages, IReadOnlyList<IndexedField> indexed, IReadOnlyList<BinaryField> bytes, IReadOnlyList<NumberField> numbers, SortRoom room)
    {
        (_passages, _indexed, _bytes, _numbers) = (passages, indexed, bytes, numbers);
        FieldInfos = new(
        [
            .. indexed.Select(static (field, at) => field.Describe(at)),
            .. bytes.Concat<ValueField>(numbers).Select((field, at) => field.Describe(indexed.Count + at)),
        ]);
        Fields = new SortedFields([.. indexed.OrderBy(static field => field.Name, StringComparer.Ordinal)], room);
    }

    public override FieldInfos FieldInfos { get; }

    public override Fields Fields { get; }

    public override int NumDocs => _passages;

    public override int MaxDoc => _passages;

    public override IBits? LiveDocs => null;

    public override NumericDocValues? GetNormValues(string field) =>
        _indexed.FirstOrDefault(one => one.IsSearched && one.Name == field) is { } found ? new NumbersOf(passage => found.Inverter.LengthOf(passage)) : null;

    public override BinaryDocValues? GetBinaryDocValues(string field) => _bytes.FirstOrDefault(one => one.Name == field)?.Values;

    public override NumericDocValues? GetNumericDocValues(string field) => _numbers.FirstOrDefault(one => one.Name == field)?.Values;

    public override IBits? GetDocsWithField(string field) => _bytes.Concat<ValueField>(_numbers).FirstOrDefault(one => one.Name == field)?.Presence;

    public override SortedDocValues? GetSortedDocValues(string field) => null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => null;

    public override Fields? GetTermVectors(int docID) => null;

    /// <summary>Nothing is stored but values.</summary>
    public override void Document(int docID, StoredFieldVisitor visitor)
    {
    }

    /// <summary>It never lay on a disk.</summary>
    public override void CheckIntegrity()
    {
    }

    /// <summary>The memory is the buffer's.</summary>
    protected override void DoClose()
    {
    }

    /// <summary>Sorted when they are asked for, each in the room of the one before.</summary>
    private sealed class SortedFields(IReadOnlyList<IndexedField> fields, SortRoom room) : Fields
    {
        public override int Count => fields.Count;

        public override IEnumerator<string> GetEnumerator() => fields.Select(static field => field.Name).GetEnumerator();

        public override Terms? GetTerms(string field) => fields.FirstOrDefault(one => one.Name == field)?.Inverter.Sorted(room);
    }
}
