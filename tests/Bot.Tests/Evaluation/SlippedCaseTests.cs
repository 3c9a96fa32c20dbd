using Bot.Core.Evaluation;
using Bot.Core.Text;

namespace Bot.Tests.Evaluation;

public sealed class SlippedCaseTests
{
    [Theory]
    [InlineData("去年双边贸易额是多少？")]
    [InlineData("托卡耶夫")]
    public void One_character_is_exchanged_for_a_homophone(string question)
    {
        for (var id = 0; id < 40; id++)
        {
            var slipped = SlippedCase.Of(Case($"{id}", question))!.Question;

            Assert.Equal(question.Length, slipped.Length);
            var place = Assert.Single(Enumerable.Range(0, question.Length), at => question[at] != slipped[at]);
            Assert.Contains(slipped[place], Homophones.Of(question[place]));
            Assert.DoesNotContain(question[place], "是多少？");
        }
    }

    [Fact]
    public void The_same_case_slips_the_same_way() => Assert.Equal(SlippedCase.Of(Case("7", "双边贸易额"))!.Question, SlippedCase.Of(Case("7", "双边贸易额"))!.Question);

    [Theory]
    [InlineData("JICA？")]
    [InlineData("是谁？")]
    public void Without_a_character_to_mistype_there_is_no_slip(string question) => Assert.Null(SlippedCase.Of(Case("1", question)));

    private static QuestionCase Case(string id, string question) => new(id, question, null, ["答"], null);
}
