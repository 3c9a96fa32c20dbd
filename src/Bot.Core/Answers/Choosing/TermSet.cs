namespace Bot.Core.Answers.Choosing;

/// <summary>Terms of a question, each with its weight: at most 64, so that what a text holds of them is one 64-bit number.</summary>
internal sealed class TermSet
{
    public const int MaxTerms = 64;

    // Twice as many slots as terms at least: a look-up is one or two steps.
    private const int Slots = 256;

    private readonly ulong[] _keys = new ulong[Slots];
    private readonly sbyte[] _terms = new sbyte[Slots];
    private readonly double[] _weights = new double[MaxTerms];
    private readonly double[] _nearWeights = new double[MaxTerms];
    private double _nearTotal;

    /// <summary>Takes another question's terms in place of those it had.</summary>
    /// <param name="terms">Distinct keys; of more than <see cref="MaxTerms"/> the heaviest are kept. Nearness, 0 to 1, is how near to the asking word a term stands.</param>
    public void Fill(IReadOnlyCollection<(ulong Key, double Weight, double Nearness)> terms)
    {
        (Count, Total, Heaviest, _nearTotal) = (0, 0, 0, 0);
        Array.Fill(_terms, (sbyte)-1);
        foreach (var (key, weight, nearness) in terms.Count <= MaxTerms ? terms : terms.OrderByDescending(static term => term.Weight).Take(MaxTerms))
        {
            var slot = (int)(key % Slots);
            while (_terms[slot] >= 0)
                slot = (slot + 1) % Slots;
            _keys[slot] = key;
            _terms[slot] = (sbyte)Count;
            _nearWeights[Count] = weight * nearness;
            _nearTotal += weight * nearness;
            _weights[Count++] = weight;
            Total += weight;
            Heaviest = Math.Max(Heaviest, weight);
        }
    }

    public int Count { get; private set; }

    /// <summary>The sum of all weights.</summary>
    public double Total { get; private set; }

    public double Heaviest { get; private set; }

    public double Weight(int term) => _weights[term];

    /// <returns>The term's bit; 0 for what the question does not hold.</returns>
    public ulong Bit(ulong key)
    {
        for (var slot = (int)(key % Slots); _terms[slot] >= 0; slot = (slot + 1) % Slots)
        {
            if (_keys[slot] == key)
                return 1UL << _terms[slot];
        }

        return 0;
    }

    /// <summary>The weights of <paramref name="found"/>, added up.</summary>
    public double Sum(ulong found) => Sum(found, _weights);

    /// <summary>The share of the question's weight that <paramref name="found"/> holds, 0 to 1; 0 for a question without terms.</summary>
    public double Share(ulong found) => Total > 0 ? Sum(found) / Total : 0;

    /// <summary>Likewise, with what stands near the asking word counting more: it says what is asked of the thing named.</summary>
    public double NearShare(ulong found) => _nearTotal > 0 ? Sum(found, _nearWeights) / _nearTotal : 0;

    /// <summary>The weight of the heaviest term that <paramref name="found"/> lacks, relative to the heaviest of all; 0 when none is missing.</summary>
    public double HeaviestMissing(ulong found)
    {
        var heaviest = 0.0;
        for (var term = 0; term < Count; term++)
        {
            if ((found >> term & 1) == 0)
                heaviest = Math.Max(heaviest, _weights[term]);
        }

        return Heaviest > 0 ? heaviest / Heaviest : 0;
    }

    private static double Sum(ulong found, double[] weights)
    {
        var sum = 0.0;
        for (; found != 0; found &= found - 1)
            sum += weights[System.Numerics.BitOperations.TrailingZeroCount(found)];
        return sum;
    }
}
