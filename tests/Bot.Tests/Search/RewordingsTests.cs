using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.Tests.Samples;

namespace Bot.Tests.Search;

public sealed class RewordingsTests
{
    [Fact]
    public void A_number_is_asked_for_as_the_articles_write_it() =>
        Assert.Equal(["有两台吗？", "有2台吗?"], Of("有两台吗？", "他们有2台机器。"));

    [Fact]
    public void What_the_articles_do_not_write_is_not_asked_for() =>
        Assert.Equal(["1998年的雨"], Of("1998年的雨", "1998年下了雨。"));

    [Fact]
    public void A_number_that_was_found_as_it_is_is_not_asked_for_again() =>
        Assert.Equal(["有两台吗？"], Of("有两台吗？", "他们有两台机器，她们有2台。", found: "他们有两台机器，"));

    [Fact]
    public void Synonyms_come_first() =>
        Assert.Equal(["哈萨克斯坦的两台机器", "哈萨克斯坦的2台机器"], Of("哈国的两台机器", "哈萨克斯坦有2台机器。", ["哈国 => 哈萨克斯坦"]));

    [Fact]
    public void A_word_that_the_articles_do_not_use_gives_way_to_the_alternative_that_they_use() =>
        Assert.Equal(
            ["她老公什么时候见面", "她丈夫什么时候见面", "她丈夫什么时候会晤"],
            Of("她老公什么时候见面", "她先生和丈夫见面了，会晤了。", ["老公, 丈夫, 先生", "见面, 会晤"]).Take(3));

    [Fact]
    public void An_alternative_that_no_article_writes_is_not_tried() =>
        Assert.Equal(["她什么时候见面", "她什么时候会面"], Of("她什么时候见面", "她见面了，会面了。", ["见面, 会晤, 会面, 碰头"]));

    [Theory]
    [InlineData("两台机器在哪里？", "2台机器在阿斯塔纳。")]
    [InlineData("2025年12月20日谁来了？", "2025-12-20，日本首相来了。")]
    [InlineData("百分之五的人去哪里？", "5%的人去东京。")]
    public void A_sentence_with_the_same_number_written_otherwise_covers_the_question(string question, string sentence)
    {
        var index = new FakePassageIndex([Sample.Article($"大家都在东京。{sentence}雨停了。")], new TwoLetterSegmenter());

        var answer = new Answerer(index, new AnswerOptions { Threshold = 0 }, static () => Synonyms.None).Ask(Sample.Question(question), 1);

        var quotation = Assert.IsType<Answer.Found>(answer).Quotations[0];
        Assert.Equal(sentence, quotation.Sentence.Of(quotation.Text));
        var number = sentence[..sentence.IndexOfAny(['台', '，', '的'])].TrimEnd('%');
        Assert.Contains(quotation.Matches, match => match.Of(quotation.Text).Contains(number, StringComparison.Ordinal) || number.Contains('-', StringComparison.Ordinal) && match.Of(quotation.Text) == "2025");
    }

    private static IEnumerable<string> Of(string question, string article, string[]? synonyms = null, string found = "")
    {
        var index = new FakePassageIndex([Sample.Article(article)], new TwoLetterSegmenter());
        var rewordings = new Rewordings(index, () => Synonyms.Parse(synonyms ?? [], out _));
        var reworded = rewordings.ByWords(Sample.Question(question)).ToList();
        return reworded.Concat(rewordings.ByNumbers(reworded[0], found).Select(static one => one.Question)).Select(one => one.Text);
    }
}
