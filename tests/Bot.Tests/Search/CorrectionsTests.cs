using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.Core.Text;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Search;

/// <summary>Slips of typing in questions about the article that ships with the program.</summary>
public sealed class CorrectionsTests : IDisposable
{
    private readonly SmartCnSegmenter _segmenter = new();

    public void Dispose() => _segmenter.Dispose();

    [Theory]
    [InlineData("托卡也夫怎么评价？", "托卡耶夫怎么评价？")] // sounds the same
    [InlineData("高氏早苗是谁？", "高市早苗是谁？")]
    [InlineData("咸海身态灾难", "咸海生态灾难")] // sounds nearly the same: shen, sheng
    [InlineData("哈萨克斯但的铀", "哈萨克斯坦的铀")] // looks alike
    [InlineData("托耶卡夫邀请了谁？", "托卡耶夫邀请了谁？")] // swapped
    [InlineData("托卡卡耶夫邀请了谁？", "托卡耶夫邀请了谁？")] // typed twice
    [InlineData("托耶夫邀请了谁？", "托卡耶夫邀请了谁？")] // left out
    [InlineData("双边毛衣额", "双边贸易额")] // another word of two characters, both of the same sound
    [InlineData("digittal qazaqstan", "digital qazaqstan")]
    [InlineData("digiatl qazaqstan", "digital qazaqstan")]
    [InlineData("digitl qazaqstan", "digital qazaqstan")]
    [InlineData("digitel qazaqstan", "digital qazaqstan")]
    [InlineData("咸海生太灾難", "咸海生态灾難")] // the rest stays as it was typed
    public void A_slip_is_mended(string typed, string meant) => Assert.Contains(meant, Of(typed));

    [Theory]
    [InlineData("托卡耶夫总统")]
    [InlineData("哈萨克斯坦的铀")]
    [InlineData("JICA")]
    [InlineData("总理是谁")] // in a word of the dictionary nothing is missing: no 总额理
    [InlineData("中国参加了吗")] // nor between two: no 中国家参加
    [InlineData("xyz plus")] // too short a word: every other is one letter away
    [InlineData("今天天气怎么样？")]
    [InlineData("asdfghjkl")]
    [InlineData("2025-12-20")]
    [InlineData("？？？")]
    public void What_is_no_slip_of_the_articles_words_is_left_alone(string question) => Assert.Empty(Of(question));

    [Fact]
    public void Corrections_are_few_and_occur_in_the_articles() => Gen.OneOf(
        Gen.Select(Gen.Int[0, Sample.Seed.Text.Length - 20], Gen.Int[2, 18], Gen.Int[0, 5]).Select((start, length, which) => Slipped(Sample.Seed.Text.Substring(start, length), which)),
        HostileText.Short).Where(text => Question.TryParse(text, out _) is not null).Sample(typed =>
    {
        var text = CharacterFolding.Fold(Sample.Seed.Text);
        var corrections = Corrections().Of(QuestionAnalysis.Of(Sample.Question(typed), _segmenter));

        Assert.True(corrections.Count <= 6);
        foreach (var correction in corrections)
        {
            Assert.NotEqual(typed.Trim(), correction.Question.Text);
            Assert.All(correction.Proofs, proof => Assert.Contains(proof[..2], text, StringComparison.Ordinal));
        }
    }, iter: 60);

    [Theory]
    [InlineData("高氏早苗是谁？", "高市早苗", "高市早苗是谁？")]
    public void What_was_meant_is_answered_and_said(string typed, string found, string meant)
    {
        var answer = Assert.IsType<Answer.Found>(Answerer().Ask(Sample.Question(typed), 1));

        Assert.Equal(typed, answer.Question.Text);
        Assert.Equal(meant, answer.ReadAs?.Text);
        Assert.Contains(found, answer.Quotations[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("高市早苗是谁？")]
    [InlineData("去年双边贸易额是多少美圆")]
    public void A_question_that_is_answered_well_is_taken_as_it_is(string question) =>
        Assert.Null(Assert.IsType<Answer.Found>(Answerer().Ask(Sample.Question(question), 1)).ReadAs);

    [Theory]
    [InlineData("今天天气怎么样？")]
    [InlineData("明天比特币的价格会涨吗？")]
    [InlineData("怎么做红烧肉？")]
    public void What_the_article_does_not_say_is_not_found_by_reading_otherwise(string question) =>
        Assert.IsType<Answer.NothingFound>(Answerer().Ask(Sample.Question(question), 1));

    private static string Slipped(string text, int at)
    {
        var place = at % text.Length;
        var others = Homophones.Of(CharacterFolding.Fold(text[place]));
        return others.Length == 0 ? text : $"{text[..place]}{others[0]}{text[(place + 1)..]}";
    }

    private IEnumerable<string> Of(string typed) =>
        Corrections().Of(QuestionAnalysis.Of(Sample.Question(typed), _segmenter)).Select(static correction => correction.Question.Text);

    private Corrections Corrections() => new(Index());

    private Answerer Answerer() => new(Index(), new AnswerOptions(), static () => Synonyms.None);

    private FakePassageIndex Index() => new([Sample.Seed], _segmenter);
}
