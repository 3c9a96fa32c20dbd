namespace Bot.Core.Answers.Choosing;

/// <summary>
/// Scores candidates: a weight for each feature, and for the best ones trees that correct what weights alone cannot say, both learnt from
/// people's questions (Data/QuotationModel.txt and Data/QuotationTrees.txt say how).
/// </summary>
/// <remarks>The scores' softmax over a question's candidates is the probability of each that it answers, given that one does.</remarks>
internal sealed class QuotationModel
{
    /// <summary>The trees look at as many candidates as weights alone find best: with 20 or 40 they chose no better on cmrc-train.</summary>
    public const int Best = 10;

    private static readonly Lazy<QuotationModel> LearntModel = new(static () => new(LearntResource.Weights("QuotationModel.txt"), new(LearntResource.Lines("QuotationTrees.txt"))));

    private readonly float[] _weights = new float[Candidate.FeatureCount];
    private readonly TreeEnsemble _trees;

    /// <param name="weights">Features that are not named weigh nothing.</param>
    public QuotationModel(IEnumerable<(string Feature, float Weight)> weights, TreeEnsemble trees)
    {
        foreach (var (feature, weight) in weights)
            _weights[(int)Enum.Parse<Feature>(feature)] = weight;
        _trees = trees;
    }

    /// <remarks>Read when first asked for: who learns anew must not depend on what was learnt before.</remarks>
    public static QuotationModel Learnt => LearntModel.Value;

    /// <summary>Sets <see cref="Candidate.Score"/> and <see cref="Candidate.Share"/> of all candidates of a question.</summary>
    public void Score(ReadOnlySpan<Candidate> candidates)
    {
        foreach (var candidate in candidates)
            candidate.Score = Dot(candidate.Features);
        if (_trees.Count > 0)
            Correct(candidates);

        var highest = double.MinValue;
        foreach (var candidate in candidates)
            highest = Math.Max(highest, candidate.Score);
        var total = 0.0;
        foreach (var candidate in candidates)
            total += candidate.Share = Math.Exp(candidate.Score - highest);
        foreach (var candidate in candidates)
            candidate.Share /= total;
    }

    /// <summary>The numbers of the candidates with the highest scores, at most <see cref="Best"/>; of equals the first.</summary>
    /// <param name="best">Room for <see cref="Best"/> numbers.</param>
    public static Span<int> BestOf(ReadOnlySpan<Candidate> candidates, Span<int> best)
    {
        var count = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            var place = count;
            while (place > 0 && candidates[best[place - 1]].Score < candidates[i].Score)
                place--;
            if (place == Best)
                continue;
            count = Math.Min(count + 1, Best);
            best[place..(count - 1)].CopyTo(best[(place + 1)..]);
            best[place] = i;
        }

        return best[..count];
    }

    /// <summary>What each feature adds to the score, by its weight and by the trees, the largest part first.</summary>
    /// <remarks>Where the trees were asked, all candidates have a constant in common besides.</remarks>
    public IReadOnlyList<(string Name, double Value, double Part)> Parts(Candidate candidate)
    {
        var parts = new double[_weights.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = candidate.Features[i] * _weights[i];
        _trees.Explain(candidate.Features, parts);
        return [.. Enum.GetValues<Feature>()
            .Where(feature => parts[(int)feature] != 0)
            .Select(feature => (feature.ToString(), (double)candidate[feature], parts[(int)feature]))
            .OrderByDescending(static one => Math.Abs(one.Item3))];
    }

    private void Correct(ReadOnlySpan<Candidate> candidates)
    {
        foreach (var number in BestOf(candidates, stackalloc int[Best]))
            candidates[number].Score += _trees.Sum(candidates[number].Features);
    }

    private float Dot(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
            sum += features[i] * _weights[i];
        return sum;
    }
}
