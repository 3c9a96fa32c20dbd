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

    /// <summary>What speaks against an answer, in other ways than little of the question found: more of it never makes surer.</summary>
    private static readonly Feature[] Against =
    [
        Feature.NamesMissing,
    ];

    private static readonly Feature[] OfQuestion =
    [
        Feature.QuestionLength, Feature.QuestionRarity,
        Feature.ExpectsTime, Feature.ExpectsQuantity, Feature.ExpectsPerson, Feature.ExpectsPlace, Feature.ExpectsCause,
        Feature.ExpectsManner, Feature.ExpectsDefinition, Feature.ExpectsName, Feature.YesOrNo,
    ];

    private static readonly Feature[] Signalling = [.. Coverage, .. Against, .. OfQuestion];

    /// <summary>What is left of the confidence where an answer's sign is missing: of cmrc-train's answers two in a hundred do without, of other sentences seven in ten.</summary>
    private const double WithoutAttribute = 0.05;

    /// <summary>What is left where a country, a foreign name or a number of the question occurs in no article.</summary>
    private const double WithoutName = 0.1;

    /// <summary>What is left where the passage tells of another one: 首届 where 第二届 is asked for.</summary>
    private const double OfAnotherOne = 0.05;

    private static readonly Lazy<ConfidenceModel> LearntModel = new(static () => new(LearntResource.Weights("ConfidenceModel.txt")));

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

    /// <summary>1 for a signal, by its number, that may only make surer, -1 for one that may only make less sure, 0 for others.</summary>
    public static int Sign(int signal) => signal switch
    {
        _ when signal < Coverage.Length => 1,
        _ when signal < Coverage.Length + Against.Length => -1,
        _ => Names.ElementAt(signal) is "Score" or "Share" ? 1 : 0,
    };

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
        var confidence = 1 / (1 + Math.Exp(-sum));
        if (candidate[Feature.AttributeMissing] > 0)
            confidence *= WithoutAttribute;
        if (candidate[Feature.NamesNowhere] > 0)
            confidence *= WithoutName;
        return candidate[Feature.OrdinalDiffers] > 0 ? confidence * OfAnotherOne : confidence;
    }
}
