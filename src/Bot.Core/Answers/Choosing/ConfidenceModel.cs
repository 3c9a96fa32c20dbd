namespace Bot.Core.Answers.Choosing;

/// <summary>
/// The probability that the best candidate answers its question: a logistic function of what was measured of it, learnt on questions half of
/// which had their article left out of the index (Data/ConfidenceModel.txt says how).
/// </summary>
internal sealed class ConfidenceModel
{
    /// <summary>How much of the question was found: more of it never makes less sure.</summary>
    /// <remarks>
    /// Few, and none may weigh less than zero: with 39 signals and free weights the encyclopedia's questions were told apart a little better
    /// (AUROC 0.986 for 0.984), by weights that cancelled one another out there and misled elsewhere (summit 0.84 for 0.87).
    /// </remarks>
    private static readonly Feature[] Coverage =
    [
        Feature.Grams, Feature.Words, Feature.GramsOrTitle, Feature.WordsOrTitle, Feature.PassageWords,
        Feature.CommonSubsequenceOrTitle, Feature.PassageScoreToQuestion,
    ];

    private static readonly Feature[] OfQuestion =
    [
        Feature.QuestionLength, Feature.QuestionRarity,
        Feature.ExpectsTime, Feature.ExpectsQuantity, Feature.ExpectsPerson, Feature.ExpectsPlace, Feature.ExpectsCause,
        Feature.ExpectsManner, Feature.ExpectsDefinition, Feature.ExpectsName, Feature.YesOrNo,
    ];

    private static readonly Feature[] Signalling = [.. Coverage, .. OfQuestion];

    private static readonly Lazy<ConfidenceModel> LearntModel = new(static () => new(LearntWeights.Read("ConfidenceModel.txt")));

    private static readonly string[] FurtherSignals = ["Score", "Share", "Constant"];

    private readonly double[] _weights = new double[SignalCount];

    public ConfidenceModel(IEnumerable<(string Signal, float Weight)> weights)
    {
        var names = Names.ToList();
        foreach (var (signal, weight) in weights)
            _weights[names.IndexOf(signal)] = weight;
    }

    /// <remarks>Read when first asked for: who learns anew must not depend on what was learnt before.</remarks>
    public static ConfidenceModel Learnt => LearntModel.Value;

    public static int SignalCount => Signalling.Length + FurtherSignals.Length;

    public static IEnumerable<string> Names => Signalling.Select(static feature => feature.ToString()).Concat(FurtherSignals);

    /// <summary>Whether a signal, by its number, may only make surer.</summary>
    public static bool IsAtLeastZero(int signal) => signal < Coverage.Length || Names.ElementAt(signal) is "Score" or "Share";

    /// <param name="signals">Filled; <see cref="SignalCount"/> numbers in the order of <see cref="Names"/>.</param>
    public static void Signals(Candidate candidate, Span<double> signals)
    {
        for (var i = 0; i < Signalling.Length; i++)
            signals[i] = candidate[Signalling[i]];
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
