using Bot.Core.Answers.Choosing;
using Bot.Training;
using TrainingSamples = Bot.Training.Samples;

namespace Bot.Tests.Training;

public sealed class TreeBoosterTests
{
    private const int Trees = 60;

    /// <summary>The first sentence answers where little of the question stands in it, another one where much does: no weights can say that.</summary>
    [Fact]
    public void Trees_learn_what_weights_cannot()
    {
        var samples = Made(2_000, static (grams, first) => grams < 0.5 == first > 0.5);

        var trees = new TreeEnsemble(Learnt(samples));

        Assert.InRange(HitRate(samples, trees), 0.99, 1);
        Assert.InRange(HitRate(samples, TreeEnsemble.None), 0, 0.7);
    }

    [Fact]
    public void What_the_scores_already_say_is_left_alone()
    {
        var samples = Made(500, static (grams, first) => grams < 0.5 == first > 0.5);
        for (var row = 0; row < samples.Scores.Length; row++)
            samples.Scores[row] = samples.Holds[row] ? 20 : -20;

        var trees = new TreeEnsemble(Learnt(samples));

        Assert.All(Enumerable.Range(0, samples.Holds.Length), row => Assert.InRange(trees.Sum(samples.Row(row)), -0.01f, 0.01f));
    }

    [Fact]
    public void The_same_samples_give_the_same_trees()
    {
        var samples = Made(300, static (grams, first) => grams > first);

        Assert.Equal(Learnt(samples), Learnt(samples));
    }

    [Fact]
    public void What_is_seldom_other_than_zero_has_a_bin_of_its_own()
    {
        var samples = Made(250, static (grams, _) => grams > 0.5);
        for (var row = 0; row < samples.Holds.Length; row++)
            samples.Features[row * samples.Width + (int)Feature.OtherTime] = row == 7 ? 1 : 0;

        var bins = BinnedFeatures.Of(samples).Of((int)Feature.OtherTime);

        Assert.Equal([7], Enumerable.Range(0, bins.Length).Where(row => bins[row] > 0));
    }

    private static List<string> Learnt(TrainingSamples samples)
    {
        var booster = new TreeBooster(samples);
        var chance = new Random(7);
        return [.. Enumerable.Range(0, Trees).Select(_ => booster.Learn(chance))];
    }

    /// <summary>Questions with four candidates each, of which those hold an answer that the rule says; some do, and some do not.</summary>
    private static TrainingSamples Made(int questions, Func<float, float, bool> holds)
    {
        const int Candidates = 4;
        var chance = new Random(1);
        var width = Candidate.FeatureCount;
        var rows = questions * Candidates;
        var samples = new TrainingSamples(new float[rows * width], new bool[rows], new float[rows], [.. Enumerable.Range(0, questions + 1).Select(static q => q * Candidates)], width, questions);
        for (var question = 0; question < questions; question++)
        {
            var own = question * Candidates;
            do
            {
                for (var row = own; row < own + Candidates; row++)
                {
                    var (grams, first) = (chance.NextSingle(), (float)chance.Next(2));
                    samples.Features[row * width + (int)Feature.Grams] = grams;
                    samples.Features[row * width + (int)Feature.First] = first;
                    samples.Holds[row] = holds(grams, first);
                }
            }
            while (samples.Holds.AsSpan(own, Candidates) is var found && (!found.Contains(true) || !found.Contains(false)));
        }

        return samples;
    }

    private static double HitRate(TrainingSamples samples, TreeEnsemble trees) =>
        samples.HitRate([.. Enumerable.Range(0, samples.Holds.Length).Select(row => trees.Sum(samples.Row(row)))], 1);
}
