using Bot.Core.Search;
using Bot.Tests.Samples;

namespace Bot.Tests.Search;

public sealed class HeldQuestionsTests
{
    [Theory]
    [InlineData("这次峰会在哪儿开的", "这次峰会在哪儿举行的")]
    [InlineData("峰會啥時候開的啊？", "峰会啥时候举行的啊?")]
    [InlineData("论坛几号开", "论坛几号举行")]
    [InlineData("世锦赛在哪里开过", "世锦赛在哪里举行过")]
    public void Who_asks_where_or_when_something_is_held_asks_with_the_word_of_articles(string question, string reworded) =>
        Assert.Equal(reworded, HeldQuestions.Of(Sample.Question(question), static _ => true)?.Text);

    [Theory]
    [InlineData("车在哪儿开的")]
    [InlineData("峰会开了几天")]
    [InlineData("峰会在哪里举行")]
    [InlineData("会议什么时候开始")]
    [InlineData("哪个中心是峰会时开设的")]
    public void Other_questions_are_left_alone(string question) => Assert.Null(HeldQuestions.Of(Sample.Question(question), static _ => true));

    [Fact]
    public void A_word_is_taken_that_the_articles_use()
    {
        Assert.Equal("峰会在哪召开", HeldQuestions.Of(Sample.Question("峰会在哪开"), static word => word == "召开")?.Text);
        Assert.Null(HeldQuestions.Of(Sample.Question("峰会在哪开"), static _ => false));
    }
}
