using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>A sentence that may be the answer.</summary>
internal sealed class Candidate
{
    public static readonly int FeatureCount = Enum.GetValues<Feature>().Length;

    public PassageHit Hit { get; private set; } = null!;

    /// <summary>Its number in its passage.</summary>
    public int Sentence { get; private set; }

    /// <summary>Relative to the passage, without the white space at its ends.</summary>
    public TextSpan Span { get; private set; }

    public float[] Features { get; } = new float[FeatureCount];

    /// <summary>The model's score: the higher, the likelier it is that this sentence answers, compared with the others.</summary>
    public double Score { get; set; }

    /// <summary>Its share among all candidates of the question: the softmax of the scores.</summary>
    public double Share { get; set; }

    public float this[Feature feature] => Features[(int)feature];

    /// <summary>Makes it stand for this sentence, with nothing measured of it yet.</summary>
    public void Begin(PassageHit hit, int sentence, TextSpan span)
    {
        (Hit, Sentence, Span, Score, Share) = (hit, sentence, span, 0, 0);
        Array.Clear(Features);
    }
}
