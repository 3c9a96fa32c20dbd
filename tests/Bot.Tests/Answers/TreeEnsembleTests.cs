using Bot.Core.Answers.Choosing;

namespace Bot.Tests.Answers;

public sealed class TreeEnsembleTests
{
    /// <summary>With less than half of the question's bigrams: 1 in the first sentence, else 2; with more: 3.</summary>
    private const string Tree = "Grams<0.5 First<1 2 1 3";

    [Theory]
    [InlineData(0.4f, 0, 2)]
    [InlineData(0.4f, 1, 1)]
    [InlineData(0.5f, 0, 3)]
    [InlineData(0.9f, 1, 3)]
    public void A_candidate_comes_to_one_leaf(float grams, float first, float leaf) => Assert.Equal(leaf, new TreeEnsemble([Tree]).Sum(Features(grams, first)));

    [Fact]
    public void The_leaves_of_all_trees_are_added() => Assert.Equal(1.5f + 2, new TreeEnsemble([Tree, "1.5"]).Sum(Features(0.4f, 0)));

    [Fact]
    public void Without_trees_nothing_is_added() => Assert.Equal(0, TreeEnsemble.None.Sum(Features(1, 1)));

    [Theory]
    [InlineData(0.4f, 0)]
    [InlineData(0.4f, 1)]
    [InlineData(0.9f, 0)]
    public void What_each_feature_moved_adds_up_to_the_sum_but_for_the_mean(float grams, float first)
    {
        const double Mean = ((2 + 1) / 2.0 + 3) / 2;
        var trees = new TreeEnsemble([Tree]);
        var parts = new double[Candidate.FeatureCount];

        trees.Explain(Features(grams, first), parts);

        Assert.Equal(trees.Sum(Features(grams, first)) - Mean, parts.Sum(), 1e-6);
        Assert.Equal((grams < 0.5 ? 1.5 : 3) - Mean, parts[(int)Feature.Grams], 1e-6);
    }

    [Theory]
    [InlineData("Colour<0.5 1 2")]
    [InlineData("Grams<half 1 2")]
    [InlineData("Grams<0.5 1")]
    [InlineData("Grams<0.5 1 2 3")]
    [InlineData("Grams<0.8 Grams<0.6 Grams<0.4 Grams<0.2 1 2 3 4 5")]
    [InlineData("")]
    public void What_is_no_tree_is_refused(string line) => Assert.Throws<FormatException>(() => new TreeEnsemble([line]));

    private static float[] Features(float grams, float first)
    {
        var features = new float[Candidate.FeatureCount];
        (features[(int)Feature.Grams], features[(int)Feature.First]) = (grams, first);
        return features;
    }
}
