using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace Bot.LuceneIndex;

/// <summary>Keeps the exact number of a field's terms as its norm, where Lucene's own BM25 keeps one byte of it.</summary>
/// <remarks>
/// Only the writer uses it: scores are computed in <see cref="PassageSearcher"/>. Lengths of 100 and 110 terms share one byte in Lucene 4.8,
/// which is as much as what tells two passages of one article apart.
/// </remarks>
internal sealed class ExactLengthSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => Math.Min(state.Length, ushort.MaxValue);

    public override SimWeight ComputeWeight(float queryBoost, Lucene.Net.Search.CollectionStatistics collectionStats, params Lucene.Net.Search.TermStatistics[] termStats) =>
        throw new NotSupportedException("Passages are scored by PassageSearcher.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        throw new NotSupportedException("Passages are scored by PassageSearcher.");
}
