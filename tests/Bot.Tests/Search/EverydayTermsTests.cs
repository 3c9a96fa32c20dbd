using Bot.Core.Search;
using CsCheck;

namespace Bot.Tests.Search;

public sealed class EverydayTermsTests
{
    private const string Unheard = "托卡耶夫夫夫";

    [Fact]
    public void Among_few_passages_a_word_of_every_day_weighs_less_than_a_name() =>
        Assert.True(EverydayTerms.Rarity("方面", 0, 40) < EverydayTerms.Rarity(Unheard, 30, 40));

    [Fact]
    public void A_term_of_the_index_alone_has_the_formula_of_BM25_over_both()
    {
        // 3 of 40 passages, none of the 1,000 at large: ln(1 + (1040 - 3 + 0.5) / (3 + 0.5)).
        Assert.Equal(Math.Log(1 + 1037.5 / 3.5), EverydayTerms.Rarity(Unheard, 3, 40), 10);
    }

    [Fact]
    public void Among_many_passages_only_the_index_counts() =>
        Assert.Equal(EverydayTerms.Rarity(Unheard, 500_000, 1_000_000), EverydayTerms.Rarity("方面", 500_000, 1_000_000), 0.01);

    [Fact]
    public void The_rarer_term_weighs_more_and_none_less_than_nothing() => Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 1_000]).Sample((one, other) =>
    {
        var (rare, common) = (Math.Min(one, other), Math.Max(one, other));

        Assert.True(EverydayTerms.Rarity("方面", rare, 1_000) >= EverydayTerms.Rarity("方面", common, 1_000));
        Assert.True(EverydayTerms.Rarity("方面", common, 1_000) > 0);
    });
}
