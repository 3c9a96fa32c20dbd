using Bot.Core.Answers.Choosing;

namespace Bot.Tests.Answers;

public sealed class QuotationModelTests
{
    private static readonly (string, float)[] GramsAlone = [(nameof(Feature.Grams), 1)];

    [Fact]
    public void Scores_are_the_weighted_features_and_shares_their_softmax()
    {
        var candidates = Candidates(2, 1);

        new QuotationModel(GramsAlone, TreeEnsemble.None).Score(candidates);

        Assert.Equal([2, 1], candidates.Select(static candidate => candidate.Score));
        Assert.Equal(Math.E / (Math.E + 1), candidates[0].Share, 1e-9);
        Assert.Equal(1, candidates.Sum(static candidate => candidate.Share), 1e-9);
    }

    [Fact]
    public void Trees_correct_the_candidates_that_weights_alone_find_best_and_no_others()
    {
        var candidates = Candidates([.. Enumerable.Range(0, QuotationModel.Best + 3).Select(static number => (float)number)]);

        new QuotationModel(GramsAlone, new(["100"])).Score(candidates);

        Assert.Equal([0, 1, 2], candidates.Take(3).Select(static candidate => candidate.Score));
        Assert.All(candidates.Skip(3), static candidate => Assert.InRange(candidate.Score, 100, 200));
    }

    [Theory]
    [InlineData(new float[0], new int[0])]
    [InlineData(new float[] { 1, 3, 2 }, new[] { 1, 2, 0 })]
    [InlineData(new float[] { 1, 1, 2, 1 }, new[] { 2, 0, 1, 3 })]
    [InlineData(new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4.5f }, new[] { 10, 9, 8, 7, 6, 5, 11, 4, 3, 2 })]
    public void The_best_come_first_of_equals_the_first(float[] grams, int[] expected)
    {
        var candidates = Candidates(grams);
        new QuotationModel(GramsAlone, TreeEnsemble.None).Score(candidates);

        Assert.Equal(expected, QuotationModel.BestOf(candidates, new int[QuotationModel.Best]).ToArray());
    }

    [Fact]
    public void The_parts_tell_scores_apart_as_the_scores_do()
    {
        var model = new QuotationModel(GramsAlone, new(["Grams<0.5 First<1 2 1 3", "Novelty<0.5 -1 1"]));
        var candidates = Candidates(0.4f, 0.9f);
        model.Score(candidates);

        var parts = candidates.Select(candidate => model.Parts(candidate).Sum(static part => part.Part)).ToArray();

        Assert.Equal(candidates[1].Score - candidates[0].Score, parts[1] - parts[0], 1e-6);
    }

    private static Candidate[] Candidates(params float[] grams) => Array.ConvertAll(grams, static one =>
    {
        var candidate = new Candidate();
        candidate.Features[(int)Feature.Grams] = one;
        return candidate;
    });
}
