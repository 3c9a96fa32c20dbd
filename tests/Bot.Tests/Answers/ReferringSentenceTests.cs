using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Answers;

/// <summary>News says a thing in a leading line and once more where it tells about it.</summary>
public sealed class ReferringSentenceTests
{
    private const string LeadingLine = "总统欢迎与日本联合启动智慧矿山项目。";
    private const string Naming = "因此欢迎与日本联合启动智慧矿山项目。";
    private const string Telling = "该倡议将提升生态可持续性。";

    [Fact]
    public void What_a_thing_is_good_for_is_quoted_with_the_sentence_that_names_the_thing() =>
        Assert.Contains(Naming + Telling, Answer("智慧矿山项目有什么作用？"), StringComparison.Ordinal);

    [Fact]
    public void Who_asks_for_something_else_gets_the_leading_line() =>
        Assert.Equal(LeadingLine, Answer("总统欢迎启动什么项目？"));

    [Fact]
    public void What_is_said_of_another_field_is_less_sure() =>
        Assert.InRange(
            Confidence("在核能领域对什么特别感兴趣？", "哈萨克斯坦对日本水领域的经验特别感兴趣。") / Confidence("对什么特别感兴趣？", "哈萨克斯坦对日本水领域的经验特别感兴趣。"), 0, 0.5);

    private static string Answer(string question) => Ask(question, LeadingLine, $"中亚拥有丰富稀土。{Naming}{Telling}").Text;

    private static double Confidence(string question, string text) => Ask(question, text, "核能很重要。").Confidence;

    private static Quotation Ask(string question, params string[] texts)
    {
        using var segmenter = new SmartCnSegmenter();
        var others = Enumerable.Range(0, 8).Select(number => $"第{number}条路很长。");
        var index = new FakePassageIndex([.. texts.Concat(others).Select((text, number) => Sample.Article(text, $"{number}"))], segmenter);
        var answer = new Answerer(index, new AnswerOptions { Threshold = 0 }, static () => Synonyms.None).Ask(Sample.Question(question), 1);
        return Assert.IsType<Answer.Found>(answer).Quotations[0];
    }
}
