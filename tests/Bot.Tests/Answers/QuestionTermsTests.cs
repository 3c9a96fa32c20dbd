using Bot.Core.Answers.Choosing;
using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Answers;

public sealed class QuestionTermsTests
{
    [Fact]
    public void A_bigram_across_two_words_that_occurs_nowhere_weighs_no_more_than_the_commoner_of_them()
    {
        var (terms, result) = Of("邻国的会议流传");

        Assert.Contains(result.Terms, term => term.Text == "议流" && term.Frequency == 0);
        Assert.Equal(Rarity(result, "会议"), Weight(terms, "议流"));
        Assert.True(Rarity(result, "议流") > Rarity(result, "会议"));
    }

    [Fact]
    public void A_bigram_of_a_name_that_is_cut_into_characters_keeps_its_weight()
    {
        var (terms, result) = Of("特朗普的会议");

        Assert.Equal(Rarity(result, "特朗"), Weight(terms, "特朗"));
        Assert.True(Weight(terms, "特朗") > Rarity(result, "特"));
    }

    private static double Rarity(SearchResult result, string text) => result.Terms.First(term => term.Text == text).Rarity;

    private static double Weight(QuestionTerms terms, string gram) => terms.Grams.Sum(terms.Grams.Bit(Bot.Core.Text.Grams.Key(gram)));

    private static (QuestionTerms Terms, SearchResult Result) Of(string question)
    {
        using var segmenter = new SmartCnSegmenter();
        var index = new FakePassageIndex([Sample.Article("会议在东京举行。")], segmenter);
        using var view = index.Open();
        var result = view.Search(Sample.Question(question), 10);
        var terms = new QuestionTerms();
        terms.Read(result);
        return (terms, result);
    }
}
