namespace Bot.Core.Answers.Choosing;

/// <summary>Scores candidates: a weight for each feature, learnt from people's questions (Data/QuotationModel.txt says how).</summary>
/// <remarks>The scores' softmax over a question's candidates is the probability of each that it answers, given that one does.</remarks>
internal sealed class QuotationModel
{
    private readonly float[] _weights = new float[Candidate.FeatureCount];

    /// <param name="weights">Features that are not named weigh nothing.</param>
    public QuotationModel(IEnumerable<(string Feature, float Weight)> weights)
    {
        foreach (var (feature, weight) in weights)
            _weights[(int)Enum.Parse<Feature>(feature)] = weight;
    }

    public static QuotationModel Learnt { get; } = new(LearntWeights.Read("QuotationModel.txt"));

    /// <summary>Sets <see cref="Candidate.Score"/> and <see cref="Candidate.Share"/> of all candidates of a question.</summary>
    public void Score(IReadOnlyList<Candidate> candidates)
    {
        var highest = double.MinValue;
        foreach (var candidate in candidates)
        {
            candidate.Score = Dot(candidate.Features);
            highest = Math.Max(highest, candidate.Score);
        }

        var total = 0.0;
        foreach (var candidate in candidates)
            total += candidate.Share = Math.Exp(candidate.Score - highest);
        foreach (var candidate in candidates)
            candidate.Share /= total;
    }

    /// <summary>What each feature that is not zero adds to the score, the largest part first.</summary>
    public IReadOnlyList<(string Name, double Value, double Part)> Parts(Candidate candidate) =>
        [.. Enum.GetValues<Feature>()
            .Where(feature => candidate[feature] != 0)
            .Select(feature => (feature.ToString(), (double)candidate[feature], (double)candidate[feature] * _weights[(int)feature]))
            .OrderByDescending(static one => Math.Abs(one.Item3))];

    private float Dot(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
            sum += features[i] * _weights[i];
        return sum;
    }
}
