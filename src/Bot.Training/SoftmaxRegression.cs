using System.Numerics.Tensors;
using Bot.Core.Answers.Choosing;

namespace Bot.Training;

/// <summary>Learns a weight for each feature, such that the candidates of a question with an answer get as much as possible of the softmax of the scores.</summary>
/// <remarks>
/// The loss of a question is −log of the share that its answering candidates get together.
/// Adam (Kingma and Ba, 2015) over standardised features, in a seeded order: the same data give the same weights.
/// </remarks>
internal sealed class SoftmaxRegression
{
    private const float Rate = 0.002f;
    private const int Batch = 32;

    private static readonly int[] OfQuestion =
    [
        .. new[]
        {
            Feature.QuestionLength, Feature.QuestionRarity, Feature.YesOrNo, Feature.NamesNowhere, Feature.ExpectsTime, Feature.ExpectsQuantity, Feature.ExpectsPerson,
            Feature.ExpectsPlace, Feature.ExpectsCause, Feature.ExpectsManner, Feature.ExpectsDefinition, Feature.ExpectsName,
        }.Select(static feature => (int)feature),
    ];

    private readonly Samples _samples;
    private readonly float _decay;
    private readonly float[] _deviation;
    private readonly float[] _standardised;
    private readonly float[] _weights;
    private readonly float[] _gradient;
    private readonly float[] _first;
    private readonly float[] _second;
    private int _step;

    public SoftmaxRegression(Samples samples, float decay)
    {
        (_samples, _decay) = (samples, decay);
        (var mean, _deviation) = Standardisation(samples);
        _standardised = Standardise(samples, mean, _deviation);
        _weights = new float[samples.Width];
        _gradient = new float[samples.Width];
        _first = new float[samples.Width];
        _second = new float[samples.Width];
    }

    /// <summary>One score for each row of the samples.</summary>
    public float[] Scores()
    {
        var scores = new float[_samples.Holds.Length];
        for (var row = 0; row < scores.Length; row++)
            scores[row] = TensorPrimitives.Dot(Row(row), _weights);
        return scores;
    }

    /// <summary>The weights for features as they are measured, before standardisation.</summary>
    public IReadOnlyList<(string Feature, float Weight)> Weights() =>
        [.. Enum.GetNames<Feature>().Select((name, f) => (name, _weights[f] / _deviation[f]))];

    /// <summary>One pass over all questions.</summary>
    /// <returns>The mean loss.</returns>
    public double Learn(Random order, float rateFactor)
    {
        var questions = Enumerable.Range(0, _samples.Count).ToArray();
        order.Shuffle(questions);
        var loss = 0.0;
        for (var i = 0; i < questions.Length; i++)
        {
            loss += Descend(questions[i]);
            if ((i + 1) % Batch == 0 || i == questions.Length - 1)
                Step(rateFactor);
        }

        return loss / questions.Length;
    }

    private ReadOnlySpan<float> Row(int row) => _standardised.AsSpan(row * _samples.Width, _samples.Width);

    /// <summary>Adds a question's slope to the gradient.</summary>
    /// <returns>Its loss.</returns>
    private double Descend(int question)
    {
        var (start, end) = (_samples.Starts[question], _samples.Starts[question + 1]);
        var shares = new double[end - start];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = TensorPrimitives.Dot(Row(start + i), _weights);
        var highest = shares.Max();
        var (total, right) = (0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(shares[i] - highest);
            total += shares[i];
            right += _samples.Holds[start + i] ? shares[i] : 0;
        }

        right = Math.Max(right, 1e-12 * total);
        for (var i = 0; i < shares.Length; i++)
        {
            var wanted = _samples.Holds[start + i] ? shares[i] / right : 0;
            var slope = (float)(shares[i] / total - wanted);
            if (Math.Abs(slope) > 1e-5f)
                TensorPrimitives.MultiplyAdd(Row(start + i), slope, _gradient, _gradient);
        }

        return Math.Log(total / right);
    }

    private void Step(float rateFactor)
    {
        _step++;
        var (first, second) = (1 - MathF.Pow(0.9f, _step), 1 - MathF.Pow(0.999f, _step));
        for (var i = 0; i < _weights.Length; i++)
        {
            var gradient = _gradient[i] / Batch;
            _gradient[i] = 0;
            _first[i] = 0.9f * _first[i] + 0.1f * gradient;
            _second[i] = 0.999f * _second[i] + 0.001f * gradient * gradient;
            _weights[i] -= Rate * rateFactor * (_first[i] / first / (MathF.Sqrt(_second[i] / second) + 1e-8f) + _decay * _weights[i]);
        }
    }

    private static float[] Standardise(Samples samples, float[] mean, float[] deviation)
    {
        var standardised = new float[samples.Features.Length];
        for (var row = 0; row < samples.Holds.Length; row++)
        {
            var target = standardised.AsSpan(row * samples.Width, samples.Width);
            TensorPrimitives.Subtract(samples.Row(row), mean, target);
            TensorPrimitives.Divide(target, deviation, target);
            // What is the same for all candidates of a question tells nothing apart; rounding would make weights of it.
            foreach (var constant in OfQuestion)
                target[constant] = 0;
        }

        return standardised;
    }

    private static (float[] Mean, float[] Deviation) Standardisation(Samples samples)
    {
        var (sum, squares) = (new double[samples.Width], new double[samples.Width]);
        for (var row = 0; row < samples.Holds.Length; row++)
        {
            var x = samples.Row(row);
            for (var f = 0; f < x.Length; f++)
            {
                sum[f] += x[f];
                squares[f] += (double)x[f] * x[f];
            }
        }

        var n = samples.Holds.Length;
        var mean = sum.Select(value => value / n).ToArray();
        return ([.. mean.Select(static value => (float)value)],
            [.. squares.Select((value, f) => (float)Math.Max(1e-3, Math.Sqrt(Math.Max(0, value / n - mean[f] * mean[f]))))]);
    }
}
