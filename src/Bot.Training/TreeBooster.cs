using System.Globalization;
using Bot.Core.Answers.Choosing;

namespace Bot.Training;

/// <summary>
/// Learns small trees that correct scores, each what those before it leave wrong: gradient boosting (Friedman, 2001) of the softmax loss of
/// <see cref="SoftmaxRegression"/>, with leaves by Newton's step (Chen and Guestrin, 2016).
/// </summary>
/// <remarks>Numbers are added in the order of the rows, whatever the number of processors: the same data give the same trees.</remarks>
internal sealed class TreeBooster
{
    // With deeper or more trees, smaller steps or milder penalties the questions of other parts of cmrc-train come out the same within 0.002.
    private const float Rate = 0.1f;
    private const double Penalty = 10;
    private const double LeastCurvature = 10;

    /// <summary>Of the questions, and of the features, what a tree gets to see.</summary>
    private const double QuestionShare = 0.7;
    private const double FeatureShare = 0.5;

    /// <summary>Of passages that say the same the one with the highest score is quoted: trees could turn that round.</summary>
    private static readonly int[] NotAsked = [(int)Feature.PassageScoreToBest, (int)Feature.PassageScoreToQuestion, (int)Feature.PassageRank];

    private readonly Samples _samples;
    private readonly BinnedFeatures _bins;
    private readonly float[] _scores;
    private readonly float[] _slopes;
    private readonly float[] _curvatures;
    private readonly int[] _nodeOf;

    /// <param name="samples">Their scores are what is to be corrected.</param>
    public TreeBooster(Samples samples)
    {
        (_samples, _scores) = (samples, [.. samples.Scores]);
        _bins = BinnedFeatures.Of(samples);
        (_slopes, _curvatures, _nodeOf) = (new float[_scores.Length], new float[_scores.Length], new int[_scores.Length]);
    }

    /// <returns>The tree, as <see cref="TreeEnsemble"/> reads it.</returns>
    public string Learn(Random chance)
    {
        for (var question = 0; question < _samples.Count; question++)
            Descend(question, isSeen: chance.NextDouble() < QuestionShare);
        var features = Enumerable.Range(0, _samples.Width).Except(NotAsked).Where(_ => chance.NextDouble() < FeatureShare).ToArray();

        // Nodes as in a heap: 1 is the root, 2n and 2n + 1 follow from n.
        var splits = new Split?[1 << TreeEnsemble.Depth];
        for (var level = 0; level < TreeEnsemble.Depth; level++)
        {
            var first = 1 << level;
            foreach (var split in BestSplits(features, first))
                splits[split.Node] = split;
            for (var row = 0; row < _nodeOf.Length; row++)
            {
                var node = Math.Abs(_nodeOf[row]);
                if (node >= first && splits[node] is { } split)
                    _nodeOf[row] = Math.Sign(_nodeOf[row]) * (2 * node + (_bins.Of(split.Feature)[row] >= split.Cut ? 1 : 0));
            }
        }

        var leaves = Leaves();
        for (var row = 0; row < _scores.Length; row++)
            _scores[row] += leaves[Math.Abs(_nodeOf[row])];
        return Written(1, splits, leaves);
    }

    /// <summary>A question's slopes and curvatures; the rows of one that this tree does not see are marked by a negative node.</summary>
    private void Descend(int question, bool isSeen)
    {
        var (start, end) = (_samples.Starts[question], _samples.Starts[question + 1]);
        var highest = float.MinValue;
        for (var row = start; row < end; row++)
            highest = Math.Max(highest, _scores[row]);
        var (total, right) = (0.0, 0.0);
        for (var row = start; row < end; row++)
        {
            var power = Math.Exp(_scores[row] - highest);
            total += power;
            right += _samples.Holds[row] ? power : 0;
        }

        right = Math.Max(right, 1e-12 * total);
        for (var row = start; row < end; row++)
        {
            var power = Math.Exp(_scores[row] - highest);
            var share = power / total;
            _slopes[row] = (float)(share - (_samples.Holds[row] ? power / right : 0));
            _curvatures[row] = (float)Math.Max(share * (1 - share), 1e-6);
            _nodeOf[row] = isSeen ? 1 : -1;
        }
    }

    /// <summary>The best split of each node of a level that is worth one.</summary>
    private IEnumerable<Split> BestSplits(int[] features, int first)
    {
        var found = new Split[features.Length][];
        Parallel.For(0, features.Length, i => found[i] = BestSplits(features[i], first));
        for (var node = 0; node < first; node++)
        {
            var best = found.Select(splits => splits[node]).Aggregate(default(Split), static (one, other) => other.Gain > one.Gain ? other : one);
            if (best.Gain > 0)
                yield return best;
        }
    }

    private Split[] BestSplits(int feature, int first)
    {
        var sums = new (double Slope, double Curvature)[first * BinnedFeatures.Most];
        var bins = _bins.Of(feature);
        for (var row = 0; row < bins.Length; row++)
        {
            if (_nodeOf[row] < first)
                continue;
            ref var sum = ref sums[(_nodeOf[row] - first) * BinnedFeatures.Most + bins[row]];
            sum.Slope += _slopes[row];
            sum.Curvature += _curvatures[row];
        }

        var best = new Split[first];
        for (var node = 0; node < first; node++)
        {
            var ofBins = sums.AsSpan(node * BinnedFeatures.Most, BinnedFeatures.Most);
            var (slope, curvature) = (0.0, 0.0);
            foreach (var bin in ofBins)
            {
                slope += bin.Slope;
                curvature += bin.Curvature;
            }

            var (below, belowCurvature) = (0.0, 0.0);
            for (var cut = 1; cut < ofBins.Length; cut++)
            {
                below += ofBins[cut - 1].Slope;
                belowCurvature += ofBins[cut - 1].Curvature;
                if (belowCurvature < LeastCurvature || curvature - belowCurvature < LeastCurvature)
                    continue;
                var gain = Worth(below, belowCurvature) + Worth(slope - below, curvature - belowCurvature) - Worth(slope, curvature);
                if (gain > best[node].Gain)
                    best[node] = new(first + node, feature, cut, gain);
            }
        }

        return best;
    }

    /// <summary>By how much the loss falls with the best leaf.</summary>
    private static double Worth(double slope, double curvature) => slope * slope / (curvature + Penalty);

    private float[] Leaves()
    {
        var (slopes, curvatures) = (new double[2 << TreeEnsemble.Depth], new double[2 << TreeEnsemble.Depth]);
        for (var row = 0; row < _nodeOf.Length; row++)
        {
            if (_nodeOf[row] < 0)
                continue;
            slopes[_nodeOf[row]] += _slopes[row];
            curvatures[_nodeOf[row]] += _curvatures[row];
        }

        // As they will be written: what is learnt next corrects what will be read.
        return [.. slopes.Select((slope, node) => float.Parse(LearntFile.Number((float)(-Rate * slope / (curvatures[node] + Penalty))), CultureInfo.InvariantCulture))];
    }

    private string Written(int node, Split?[] splits, float[] leaves) => node < splits.Length && splits[node] is { } split
        ? $"{(Feature)split.Feature}<{_bins.Cut(split.Feature, split.Cut)} {Written(2 * node, splits, leaves)} {Written(2 * node + 1, splits, leaves)}"
        : LearntFile.Number(leaves[node]);

    /// <param name="Cut">Rows with this bin or a higher one go the second way.</param>
    private readonly record struct Split(int Node, int Feature, int Cut, double Gain);
}
