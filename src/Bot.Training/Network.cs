using System.Numerics.Tensors;
using Bot.Core.Answers.Choosing;

namespace Bot.Training;

/// <summary>A linear model with a small hidden layer beside it: score = w·x + Σ v_h · max(0, u_h·x + b_h), over standardised features.</summary>
/// <remarks>
/// Learnt as a softmax over the candidates of each question: the loss is −log of the share that the candidates with an answer get together.
/// Adam (Kingma and Ba, 2015), one question a step's part, in a seeded order: the same data give the same weights.
/// </remarks>
internal sealed class Network
{
    private const float Rate = 0.002f;
    private const int Batch = 32;

    private static readonly int[] OfQuestion =
    [
        .. new[]
        {
            Feature.QuestionLength, Feature.QuestionRarity, Feature.YesOrNo, Feature.ExpectsTime, Feature.ExpectsQuantity, Feature.ExpectsPerson,
            Feature.ExpectsPlace, Feature.ExpectsCause, Feature.ExpectsManner, Feature.ExpectsDefinition, Feature.ExpectsName,
        }.Select(static feature => (int)feature),
    ];

    private readonly int _width;
    private readonly int _hidden;
    private readonly float[] _mean;
    private readonly float[] _deviation;
    private readonly float[] _parameters;
    private readonly float[] _gradient;
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float _decay;
    private int _step;

    public Network(Samples samples, int hidden, float decay, int seed)
    {
        (_width, _hidden, _decay) = (samples.Width, hidden, decay);
        (_mean, _deviation) = Standardisation(samples);
        var size = _width + hidden * (_width + 2);
        _parameters = new float[size];
        _gradient = new float[size];
        _first = new float[size];
        _second = new float[size];
        var random = new Random(seed);
        for (var i = _width; i < _width + hidden * _width; i++)
            _parameters[i] = (float)((random.NextDouble() * 2 - 1) / Math.Sqrt(_width));
        for (var i = _width + hidden * (_width + 1); i < size; i++)
            _parameters[i] = (float)((random.NextDouble() * 2 - 1) / Math.Sqrt(hidden));
    }

    private Span<float> Linear => _parameters.AsSpan(0, _width);

    private Span<float> Inner(int h) => _parameters.AsSpan(_width + h * _width, _width);

    private Span<float> Bias => _parameters.AsSpan(_width + _hidden * _width, _hidden);

    private Span<float> Outer => _parameters.AsSpan(_width + _hidden * (_width + 1), _hidden);

    public float[] Standardise(Samples samples)
    {
        var standardised = new float[samples.Features.Length];
        for (var row = 0; row < samples.Holds.Length; row++)
        {
            var target = standardised.AsSpan(row * _width, _width);
            TensorPrimitives.Subtract(samples.Row(row), _mean, target);
            TensorPrimitives.Divide(target, _deviation, target);
            // What is the same for all candidates of a question tells nothing apart; rounding would make weights of it.
            foreach (var constant in OfQuestion)
                target[constant] = 0;
        }

        return standardised;
    }

    public float[] Scores(float[] standardised)
    {
        var scores = new float[standardised.Length / _width];
        Span<float> active = stackalloc float[Math.Max(1, _hidden)];
        for (var row = 0; row < scores.Length; row++)
            scores[row] = Score(standardised.AsSpan(row * _width, _width), active);
        return scores;
    }

    /// <summary>The linear weights for features as they are measured, before standardisation.</summary>
    public List<(string Feature, float Weight)> LinearWeights()
    {
        var names = Enum.GetNames<Feature>();
        var weights = new List<(string, float)>(_width);
        for (var f = 0; f < _width; f++)
            weights.Add((names[f], Linear[f] / _deviation[f]));
        return weights;
    }

    /// <summary>One pass over all questions.</summary>
    /// <returns>The mean loss.</returns>
    public double Learn(Samples samples, float[] standardised, Random order, float rateFactor)
    {
        var questions = Enumerable.Range(0, samples.Count).ToArray();
        order.Shuffle(questions);
        var loss = 0.0;
        for (var i = 0; i < questions.Length; i++)
        {
            loss += Learn(samples, standardised, questions[i]);
            if ((i + 1) % Batch == 0 || i == questions.Length - 1)
                Step(rateFactor);
        }

        return loss / questions.Length;
    }

    private float Score(ReadOnlySpan<float> x, Span<float> active)
    {
        var score = TensorPrimitives.Dot(x, Linear);
        for (var h = 0; h < _hidden; h++)
        {
            active[h] = Math.Max(0, TensorPrimitives.Dot(x, Inner(h)) + Bias[h]);
            score += Outer[h] * active[h];
        }

        return score;
    }

    private double Learn(Samples samples, float[] standardised, int question)
    {
        var (start, end) = (samples.Starts[question], samples.Starts[question + 1]);
        var count = end - start;
        var scores = new float[count];
        var active = new float[count * _hidden];
        for (var i = 0; i < count; i++)
            scores[i] = Score(standardised.AsSpan((start + i) * _width, _width), active.AsSpan(i * _hidden, _hidden));
        var highest = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var total = shares.Sum();
        var right = 0.0;
        for (var i = 0; i < count; i++)
            right += samples.Holds[start + i] ? shares[i] : 0;
        right = Math.Max(right, 1e-12 * total);
        for (var i = 0; i < count; i++)
        {
            var wanted = samples.Holds[start + i] ? shares[i] / right : 0;
            var slope = (float)(shares[i] / total - wanted);
            if (Math.Abs(slope) > 1e-5f)
                Descend(standardised.AsSpan((start + i) * _width, _width), active.AsSpan(i * _hidden, _hidden), slope);
        }

        return Math.Log(total / right);
    }

    private void Descend(ReadOnlySpan<float> x, ReadOnlySpan<float> active, float slope)
    {
        Add(x, slope, _gradient.AsSpan(0, _width));
        var bias = _width + _hidden * _width;
        for (var h = 0; h < _hidden; h++)
        {
            if (active[h] <= 0)
                continue;
            _gradient[bias + _hidden + h] += slope * active[h];
            var inner = slope * Outer[h];
            _gradient[bias + h] += inner;
            Add(x, inner, _gradient.AsSpan(_width + h * _width, _width));
        }
    }

    private static void Add(ReadOnlySpan<float> x, float factor, Span<float> sum) => TensorPrimitives.MultiplyAdd(x, factor, sum, sum);

    private void Step(float rateFactor)
    {
        _step++;
        var (first, second) = (1 - MathF.Pow(0.9f, _step), 1 - MathF.Pow(0.999f, _step));
        for (var i = 0; i < _parameters.Length; i++)
        {
            var gradient = _gradient[i] / Batch;
            _gradient[i] = 0;
            _first[i] = 0.9f * _first[i] + 0.1f * gradient;
            _second[i] = 0.999f * _second[i] + 0.001f * gradient * gradient;
            _parameters[i] -= Rate * rateFactor * (_first[i] / first / (MathF.Sqrt(_second[i] / second) + 1e-8f) + _decay * _parameters[i]);
        }
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
