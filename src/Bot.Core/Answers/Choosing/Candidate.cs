using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>A sentence that may be the answer.</summary>
internal sealed class Candidate
{
    public static readonly int FeatureCount = Enum.GetValues<Feature>().Length;

    public required PassageHit Hit { get; init; }

    /// <summary>Its number in its passage.</summary>
    public required int Sentence { get; init; }

    /// <summary>Relative to the passage, without the white space at its ends.</summary>
    public required TextSpan Span { get; init; }

    public float[] Features { get; } = new float[FeatureCount];

    /// <summary>The model's score: the higher, the likelier it is that this sentence answers, compared with the others.</summary>
    public double Score { get; set; }

    /// <summary>Its share among all candidates of the question: the softmax of the scores.</summary>
    public double Share { get; set; }

    public float this[Feature feature] => Features[(int)feature];
}
