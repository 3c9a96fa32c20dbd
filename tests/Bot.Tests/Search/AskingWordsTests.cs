using Bot.Core.Search;

namespace Bot.Tests.Search;

public sealed class AskingWordsTests
{
    [Theory]
    [InlineData("战略啥时候开始", AnswerType.Time)]
    [InlineData("几月份的事", AnswerType.Time)]
    [InlineData("会议星期几开", AnswerType.Time)]
    [InlineData("为嘛要来", AnswerType.Cause)]
    [InlineData("他来干嘛", AnswerType.Cause)]
    [InlineData("那个项目干嘛用的", AnswerType.Definition)] // what for, not why
    [InlineData("平台想放在哪", AnswerType.Place)]
    [InlineData("下回在哪儿开啊", AnswerType.Place)]
    [InlineData("签了几笔", AnswerType.Quantity)]
    [InlineData("中心叫啥名", AnswerType.Name)]
    [InlineData("令和啥意思", AnswerType.Definition)]
    [InlineData("令和的含义是什么", AnswerType.Definition)]
    [InlineData("水够不够用", AnswerType.YesOrNo)]
    [InlineData("他有没有来", AnswerType.YesOrNo)]
    [InlineData("总统来了没", AnswerType.YesOrNo)]
    [InlineData("用谁家的技术", AnswerType.Place)]
    [InlineData("几个国家最后出了个啥声明", AnswerType.Other)] // 几: a few
    [InlineData("能不能玩好几个国家", AnswerType.YesOrNo)]
    [InlineData("哪些国家的领导讲话了", AnswerType.Other)] // persons are asked for
    [InlineData("哪些国家讲话了", AnswerType.Place)]
    [InlineData("边个系外相", AnswerType.Person)]
    [InlineData("喺边度搞", AnswerType.Place)]
    [InlineData("签咗几多份", AnswerType.Quantity)]
    [InlineData("中心叫咩名", AnswerType.Name)]
    [InlineData("点解要来", AnswerType.Cause)]
    public void Spoken_ways_of_asking_are_understood(string folded, AnswerType expected) => Assert.Equal(expected, AskingWords.Find(folded).Expected);

    [Theory]
    [InlineData("水够不够用啊", "够不够|啊")]
    [InlineData("世博会在哪儿办的来着", "在哪儿|来着")]
    [InlineData("这到底签了几份呢?", "到底|几|呢|?")]
    [InlineData("不是不来", "")] // 不是不: no question
    public void What_is_said_only_to_ask_is_not_searched_for(string folded, string asking) =>
        Assert.Equal(asking, string.Join('|', AskingWords.Find(folded).Spans.Select(span => span.Of(folded))));
}
