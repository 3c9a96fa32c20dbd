using Bot.Core.Text;
using Lucene.Net.Index;

namespace Bot.LuceneIndex;

/// <summary>A field with what BM25 needs of the whole snapshot.</summary>
internal sealed class SearchedField
{
    /// <summary>2^64 divided by the golden ratio: spreads what differs in a hash's low bits over its high ones (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly ulong _salt;
    /// <summary>Passages have at most half as many terms, but for a sentence that is longer than all others.</summary>
    private const int OrdinaryLengths = 1 << 11;

    private readonly float[] _normByLength;
    private readonly double _k1;
    private readonly double _b;
    private readonly double _average;

    public SearchedField(string name, double weight, SearchOptions options, IndexReader reader)
    {
        Name = name;
        _salt = Grams.Key(name);
        Weight = (float)weight;
        K1 = (float)options.K1;
        var (total, passages) = (0L, 0L);
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(name);
            total += terms is null ? 0 : Math.Max(0, terms.SumTotalTermFreq);
            passages += terms is null ? 0 : Math.Max(0, terms.DocCount);
        }

        (_k1, _b, _average) = (options.K1, options.B, passages == 0 ? 1 : Math.Max(1, total / (double)passages));
        _normByLength = new float[OrdinaryLengths];
        for (var length = 0; length < _normByLength.Length; length++)
            _normByLength[length] = Norm(length);
    }

    public string Name { get; }

    /// <summary>A number for a term of this field.</summary>
    public ulong HashOf(ReadOnlySpan<char> term) => (Grams.Key(term) ^ _salt) * Spread;

    public float Weight { get; }

    public float K1 { get; }

    /// <summary>BM25's k1 · (1 − b + b · length / average length).</summary>
    public float NormOf(int length) => length < _normByLength.Length ? _normByLength[length] : Norm(length);

    private float Norm(int length) => (float)(_k1 * (1 - _b + _b * length / _average));
}

/// <param name="Slot">The term's number among the question's terms in its field, from 0.</param>
/// <param name="Weight">Rarity times the field's weight.</param>
internal sealed record SearchedTerm(SearchedField Field, string Text, int Slot, int DocumentFrequency, float Weight)
{
    /// <summary>No passage can get more from this term.</summary>
    public float MaxScore { get; } = Weight * (Field.K1 + 1);

    public bool IsSame(SearchedTerm other) => Field == other.Field && Text == other.Text;

    /// <summary>BM25's part of one term (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009).</summary>
    public float Score(int frequency, int length) => Weight * (Field.K1 + 1) * frequency / (frequency + Field.NormOf(length));
}
