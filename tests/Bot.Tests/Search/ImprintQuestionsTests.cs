using Bot.Core.Search;
using Bot.Tests.Samples;

namespace Bot.Tests.Search;

public sealed class ImprintQuestionsTests
{
    [Theory]
    [InlineData("这篇报道的发布日期是什么？", "date")]
    [InlineData("这篇新闻是什么时候发布的", "date")]
    [InlineData("文章是哪天写的呀", "date")]
    [InlineData("報導是幾號登的？", "date")]
    [InlineData("这篇报道的标题是什么？", "date")]
    [InlineData("这条消息是谁发布的？", "通讯社")]
    [InlineData("新闻来源是什么？", "通讯社")]
    [InlineData("这篇报道来自哪家媒体？", "通讯社")]
    [InlineData("译者是谁？", "编译")]
    [InlineData("这篇文章是谁翻译的", "编译")]
    [InlineData("文章的作者是谁？", "编译")] // no author is named: who translated comes next
    public void Who_asks_about_the_article_itself_is_shown_the_line_that_says_it(string question, string word) =>
        Assert.Equal(word, ImprintQuestions.Of(Sample.Question(question), static one => one is "date" or "通讯社" or "编译")?.Question.Text);

    [Theory]
    [InlineData("峰会是什么时候举行的？")]
    [InlineData("谁发布了东京宣言？")]
    [InlineData("报道说贸易额是多少？")]
    [InlineData("消息灵通的人是谁？")]
    [InlineData("这本书是谁写的？")]
    [InlineData("他翻译了哪些小说？")]
    [InlineData("日期")]
    public void Who_asks_about_what_it_tells_is_not(string question) =>
        Assert.Null(ImprintQuestions.Of(Sample.Question(question), static _ => true));

    [Fact]
    public void Words_that_no_article_has_are_not_searched_for() =>
        Assert.Null(ImprintQuestions.Of(Sample.Question("译者是谁？"), static _ => false));

    [Theory]
    [InlineData("发布日期是几号？", " date 2025-12-20 峰会在东京举行", true)]
    [InlineData("发布日期是几号？", "The date is not known.", false)]
    [InlineData("这篇报道来自哪家媒体？", "（哈萨克国际通讯社讯）峰会在东京举行。", true)]
    [InlineData("这篇报道来自哪家媒体？", "通讯社的楼很高。", false)]
    public void A_quotation_answers_only_if_it_looks_like_such_a_line(string question, string text, bool answers) =>
        Assert.Equal(answers, ImprintQuestions.Of(Sample.Question(question), static _ => true)!.Look.IsMatch(text));
}
