using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.LuceneIndex.Buffering;

/// <summary>The terms of an inverted field, in order, as Lucene's merger reads them to write a segment: once through.</summary>
/// <param name="longTerm">Writes a term that is longer than its key, by its number.</param>
internal sealed class InvertedTerms(int count, SortRoom sorted, Action<int, BytesRef> longTerm, bool hasFrequencies) : Terms
{
    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => count;

    public override long SumTotalTermFreq => -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    public override bool HasFreqs => hasFrequencies;

    public override bool HasOffsets => false;

    public override bool HasPositions => false;

    public override bool HasPayloads => false;

    public override TermsEnum GetEnumerator() => new Walk(this, sorted, longTerm);

    private sealed class Walk(InvertedTerms terms, SortRoom sorted, Action<int, BytesRef> longTerm) : TermsEnum
    {
        private readonly BytesRef _term = new(TermKey.MostBytes);
        private int _at = -1;

        public override IComparer<BytesRef> Comparer => terms.Comparer;

        public override BytesRef Term => _term;

        public override long Ord => _at;

        public override int DocFreq
        {
            get
            {
                var (postings, passages) = (Postings(null), 0);
                while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                    passages++;
                return passages;
            }
        }

        public override long TotalTermFreq => -1;

        public override bool MoveNext()
        {
            if (++_at >= terms.Count)
                return false;
            if (TermKey.IsLong(sorted.Keys[_at]))
                longTerm(sorted.Order[_at], _term);
            else
                _term.Length = TermKey.Write(sorted.Keys[_at], _term.Bytes);
            return true;
        }

        [Obsolete("Lucene's merger calls it.")]
        public override BytesRef? Next() => MoveNext() ? _term : null;

        public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Postings(reuse as InvertedPostings);

        public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) => null;

        public override SeekStatus SeekCeil(BytesRef text) => throw OnlyMerged();

        public override void SeekExact(long ord) => throw OnlyMerged();

        private InvertedPostings Postings(InvertedPostings? reuse)
        {
            reuse ??= new();
            var number = sorted.Order[_at];
            reuse.Take(sorted.Postings, number == 0 ? 0 : sorted.Ends[number - 1], sorted.Ends[number]);
            return reuse;
        }

        private static NotSupportedException OnlyMerged() => new("What is on its way into a segment is read once through.");
    }
}
