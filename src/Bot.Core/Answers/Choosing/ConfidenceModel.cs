namespace Bot.Core.Answers.Choosing;

/// <summary>
/// The probability that the best candidate answers its question: a logistic function of what was measured of it, learnt on questions half of
/// which had their article left out of the index (Data/ConfidenceModel.txt says how).
/// </summary>
internal sealed class ConfidenceModel
{
    /// <summary>The features that are asked for, before <see cref="FurtherSignals"/>.</summary>
    private static readonly Feature[] Asked =
    [
        Feature.GramsOrTitle, Feature.WordsOrTitle, Feature.CharactersOrTitle, Feature.GramsOrAround, Feature.WordsOrAround,
        Feature.PassageGrams, Feature.PassageWords, Feature.HeaviestWordMissing, Feature.HeaviestGramMissing, Feature.HeaviestWordMissingAround,
        Feature.CommonSubsequenceOrTitle, Feature.CommonRun, Feature.NearGramsOrTitle, Feature.NearCharacters, Feature.PassageScoreToQuestion,
        Feature.TitleInQuestion, Feature.QuestionInTitle, Feature.QuestionLength, Feature.Associations, Feature.SlotRight, Feature.SlotLeft,
        Feature.TimeWithoutDate, Feature.QuantityWithoutNumber, Feature.QuantityWithUnit, Feature.PersonWithout, Feature.PlaceWithout, Feature.CauseWithout,
        Feature.GramsSquared, Feature.NearGramsSquared, Feature.KindAndNearGrams,
        Feature.ExpectsTime, Feature.ExpectsQuantity, Feature.ExpectsPerson, Feature.ExpectsPlace, Feature.ExpectsCause,
        Feature.ExpectsManner, Feature.ExpectsDefinition, Feature.ExpectsName, Feature.YesOrNo,
    ];

    private static readonly string[] FurtherSignals = ["Score", "Share", "Constant"];

    private readonly double[] _weights = new double[SignalCount];

    public ConfidenceModel(IEnumerable<(string Signal, float Weight)> weights)
    {
        var names = Names.ToList();
        foreach (var (signal, weight) in weights)
            _weights[names.IndexOf(signal)] = weight;
    }

    public static ConfidenceModel Learnt { get; } = new(LearntWeights.Read("ConfidenceModel.txt"));

    public static int SignalCount => Asked.Length + FurtherSignals.Length;

    public static IEnumerable<string> Names => Asked.Select(static feature => feature.ToString()).Concat(FurtherSignals);

    /// <param name="signals">Filled; <see cref="SignalCount"/> numbers in the order of <see cref="Names"/>.</param>
    public static void Signals(Candidate candidate, Span<double> signals)
    {
        for (var i = 0; i < Asked.Length; i++)
            signals[i] = candidate[Asked[i]];
        signals[^3] = candidate.Score / 10;
        signals[^2] = candidate.Share;
        signals[^1] = 1;
    }

    public double Confidence(Candidate candidate)
    {
        Span<double> signals = stackalloc double[SignalCount];
        Signals(candidate, signals);
        var sum = 0.0;
        for (var i = 0; i < signals.Length; i++)
            sum += signals[i] * _weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
