using Bot.LuceneIndex;
using Bot.LuceneIndex.Buffering;
using CsCheck;
using Lucene.Net.Search;

namespace Bot.Tests.Index;

/// <summary>What is inverted is what counting term by term and passage by passage gives.</summary>
public sealed class FieldInverterTests
{
    // Few bytes, 0 among them, so that terms begin alike; around the length that tells short terms from long ones.
    private static readonly Gen<byte[]> Term = Gen.Frequency(
        (6, Gen.Byte[0, 2].Array[0, 5]), (3, Gen.Byte[0, 1].Array[5, 9]), (1, Gen.Byte.Array[1, 20]), (1, Gen.Const(new byte[200])));

    private static readonly Gen<byte[][]> Passage = Gen.Frequency(
        (9, Term.Array[0, 12]),
        (1, Gen.Select(Term, Gen.Int[250, 600]).Select((term, times) => Enumerable.Repeat(term, times).ToArray())));

    [Fact]
    public void Terms_come_in_order_with_their_passages_and_frequencies() => Passage.Array[0, 12].Array[1, 3].Sample(segments =>
    {
        var inverter = new FieldInverter(hasFrequencies: true);
        var room = new SortRoom();
        foreach (var passages in segments)
        {
            inverter.Clear();
            foreach (var passage in passages)
                inverter.Add(Packed(passage));

            Assert.Equal(passages.Length, inverter.Passages);
            Assert.Equal(passages.Select(static passage => passage.Length), Enumerable.Range(0, passages.Length).Select(inverter.LengthOf));
            Assert.Equal(Counted(passages), Read(inverter.Sorted(room)));
        }
    }, iter: 300);

    [Fact]
    public void A_passage_of_more_terms_than_its_length_can_count_has_the_greatest_length()
    {
        var inverter = new FieldInverter(hasFrequencies: true);

        inverter.Add(Packed([.. Enumerable.Repeat<byte[]>([1], 70_000)]));

        Assert.Equal(ushort.MaxValue, inverter.LengthOf(0));
        Assert.Equal(["01: 0x70000"], Read(inverter.Sorted(new())));
    }

    private static byte[] Packed(byte[][] terms)
    {
        var list = new TermList();
        foreach (var term in terms)
            list.Add(term);
        return list.ToArray();
    }

    private static IEnumerable<string> Counted(byte[][][] passages) => passages
        .SelectMany(static (passage, number) => passage.Select(term => (Term: Convert.ToHexString(term), Number: number)))
        .GroupBy(static one => one.Term)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => Line(group.Key, group.GroupBy(static one => one.Number).Select(static same => (same.Key, same.Count()))));

    private static List<string> Read(InvertedTerms terms)
    {
        var lines = new List<string>();
        var walk = terms.GetEnumerator();
        while (walk.MoveNext())
        {
            var postings = new List<(int, int)>();
            var passages = walk.Docs(null, null);
            while (passages.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                postings.Add((passages.DocID, passages.Freq));
            Assert.Equal(postings.Count, walk.DocFreq);
            lines.Add(Line(Convert.ToHexString(walk.Term.Bytes, walk.Term.Offset, walk.Term.Length), postings));
        }

        Assert.Equal(terms.Count, lines.Count);
        return lines;
    }

    private static string Line(string term, IEnumerable<(int Passage, int Frequency)> postings) =>
        $"{term}: {string.Join(' ', postings.Select(static one => $"{one.Passage}x{one.Frequency}"))}";
}
