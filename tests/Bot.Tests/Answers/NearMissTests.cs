using Bot.Core.Answers;
using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Answers;

/// <summary>The right thing with another attribute, the right matter of another country: what comes near is no answer.</summary>
public sealed class NearMissTests
{
    /// <summary>What the two confidences differ by at least where something that an answer cannot do without is missing.</summary>
    private const double Less = 0.2;

    [Theory]
    [InlineData("高市早苗多大年纪？", "首相高市早苗今年六十四岁。", "首相高市早苗在东京讲了话。")]
    [InlineData("首相的丈夫是谁？", "首相的丈夫山本拓当过议员。", "日本首相高市早苗会见了别尔德穆哈梅多夫。")]
    [InlineData("阿克套港的吞吐量是多少？", "阿克套港的吞吐量是1500万吨。", "阿克套港有3个海关。")]
    [InlineData("东京宣言有多少条？", "东京宣言有12条。", "峰会通过东京宣言。")]
    [InlineData("超级计算机中心有多少员工？", "超级计算机中心有30名员工。", "超级计算机中心有2台机器和员工。")]
    [InlineData("日本在那里有多少家企业？", "日本在那里有300家企业。", "日本在那里的企业投资20亿美元。")]
    [InlineData("2027年柔道世锦赛几月份举行？", "2027年柔道世锦赛在5月举行。", "2027年柔道世锦赛在东京举行。")]
    [InlineData("下届峰会是哪天？", "下届峰会是5月3日。", "下届峰会是2027年。")]
    [InlineData("中心是哪一年成立的？", "中心于2019年成立。", "中心成立了，大家都高兴。")]
    [InlineData("中心的总部是什么样的？", "中心的总部是红的。", "中心的机器是红的。")]
    [InlineData("相扑手得了什么奖？", "相扑手得了金奖。", "相扑手得了感谢。")]
    [InlineData("土库曼斯坦出口什么？", "土库曼斯坦对外供应石油。", "土库曼斯坦的总统发言。")]
    [InlineData("首次会议有几个国家参加？", "首次会议有5个国家参加。", "2004年首次会议有国家参加。")]
    [InlineData("东京宣言是什么时候通过的？", "东京宣言在12月20日通过。", "大家都通过东京宣言。")]
    [InlineData("高市早苗的夫人是谁？", "高市早苗的太太是山本。", "高市早苗会见了山本。")]
    [InlineData("会议几点开始？", "会议在上午9点开始。", "会议在12月20日开始。")]
    [InlineData("会议星期几举行？", "会议在星期三举行。", "会议在12月20日举行。")]
    [InlineData("会议什么时候举行？", "会议在明年举行。", "会议由国家元首举行。")]
    [InlineData("她是什么时候当外务大臣的？", "她在上世纪当外务大臣。", "她是前外务大臣，谈了朝鲜和节约资源。")]
    [InlineData("会议的口号是什么？", "会议的口号是合作。", "会议的文件是宣言。")]
    [InlineData("东京宣言是谁签署的？", "首相签了东京宣言。", "首相喜欢东京宣言。")]
    [InlineData("总统住在哪家酒店？", "总统住在东京饭店。", "总统去了东京饭店。")]
    [InlineData("总统什么时候当选的？", "总统在2019年当选。", "总统在2019年讲话。")]
    [InlineData("纪录片的导演是谁？", "纪录片由山本导演。", "纪录片由山本介绍。")]
    [InlineData("拉赫蒙说了什么？", "拉赫蒙说合作很好。", "拉赫蒙等人相继发言。")]
    [InlineData("拉赫蒙提了哪些建议？", "拉赫蒙呼吁合作。", "拉赫蒙等人相继发言。")]
    [InlineData("谁陪同拉赫蒙访问？", "部长随拉赫蒙访问。", "部长喜欢拉赫蒙的访问。")]
    [InlineData("战略由谁负责？", "战略由部长主管。", "战略写在纸上。")]
    [InlineData("有哪些国家参加世锦赛？", "日本出席了世锦赛。", "日本喜欢世锦赛。")]
    [InlineData("相扑手穿什么颜色？", "相扑手穿红的。", "相扑手来了。")]
    [InlineData("谁是日本外长？", "日本外务大臣是茂木敏充。", "日本首相是高市早苗。")]
    [InlineData("哈萨克斯坦总理是谁？", "哈萨克斯坦总理是别克捷诺夫。", "日本首相高市早苗会见哈萨克斯坦总统。")]
    [InlineData("日本总理叫什么名字？", "日本首相高市早苗来了。", "日本大臣高市早苗来了。")]
    public void What_lacks_the_sign_of_the_attribute_asked_for_is_no_answer(string question, string answering, string nearMiss) =>
        Assert.InRange(Confidence(question, nearMiss) / Confidence(question, answering), 0, Less);

    [Theory]
    [InlineData("韩国投资了多少？", "日本投资了85亿美元，韩国也来了。", "日本投资了85亿美元，大家也来了。")]
    [InlineData("哈俄贸易额怎么样？", "哈萨克斯坦和俄罗斯的贸易额很高。", "哈萨克斯坦和日本的贸易额很高。")]
    [InlineData("第三届会议怎么样？", "第3届会议很好。", "会议很好。")]
    [InlineData("去年中日贸易额怎么样？", "去年中国和日本的贸易额很高。", "去年日中亚贸易额很高。")]
    [InlineData("王毅参加会议了吗？", "王毅参加会议了。", "首相参加会议了。")]
    [InlineData("拜登在峰会上说了什么？", "拜登在峰会上说合作很好。", "首相在峰会上说合作很好。")]
    [InlineData("特朗普在峰会上说了什么？", "特朗普在峰会上说合作很好。", "首相在峰会上说合作很好。")]
    [InlineData("2028年的峰会有什么文件？", "2028年的峰会有东京宣言这个文件。", "峰会有东京宣言这个文件。")]
    public void What_knows_nothing_of_a_name_in_the_question_is_no_answer(string question, string answering, string nearMiss) =>
        Assert.InRange(Confidence(question, nearMiss) / Confidence(question, answering), 0, Less);

    [Theory]
    [InlineData("第二届会议在哪里举行？", "首届会议在东京举行。", "会议在东京举行。")]
    [InlineData("首届会议在哪里举行？", "第12届会议在东京举行。", "会议在东京举行。")]
    [InlineData("第三次会议在哪里举行？", "第二次会议在东京举行。", "第 3 次会议在东京举行。")]
    [InlineData("上届会议在哪里举行？", "下届会议在东京举行。", "上一届会议在东京举行。")]
    public void What_tells_of_another_one_of_a_row_is_less_of_an_answer_than_what_tells_none(string question, string ofAnother, string ofNoneOrThis) =>
        Assert.InRange(Confidence(question, ofAnother) / Confidence(question, ofNoneOrThis), 0, Less);

    [Theory]
    [InlineData("第二届会议在哪里举行？", "首届会议之后，第二届会议在东京举行。", "第二届会议在东京举行。")]
    [InlineData("第二届会议在哪里举行？", "会议第一次来了，第二届会议在东京举行。", "第二届会议在东京举行。")]
    [InlineData("第二届会议在哪里举行？", "上届之后，第二届会议在东京举行。", "第二届会议在东京举行。")]
    public void Others_of_the_row_may_be_told_of_besides(string question, string ofBoth, string ofThis) =>
        Assert.InRange(Confidence(question, ofBoth) / Confidence(question, ofThis), 0.3, 2);

    [Fact]
    public void The_sign_may_stand_in_the_sentence_beside() =>
        Assert.True(Confidence("首相高市早苗多大年纪？", "首相高市早苗在东京讲了话。她六十四岁。") > 3 * Confidence("首相高市早苗多大年纪？", "首相高市早苗在东京讲了话。她很高兴。"));

    [Fact]
    public void Words_of_the_one_who_speaks_are_what_was_said() =>
        Assert.InRange(
            Confidence("对合作说了什么？", "托卡耶夫总统来了。\n天很蓝。花很红。合作很好，大家高兴。水很清。")
            / Confidence("对合作说了什么？", "托卡耶夫总统表示：\n“天很蓝。花很红。合作很好，大家高兴。水很清。”"), 0, Less);

    [Fact]
    public void What_a_book_says_is_nobodys_speech() =>
        Assert.InRange(Confidence("《合作》主要说了什么？", "《合作》写了两国的友谊。") / Confidence("《合作》写了什么？", "《合作》写了两国的友谊。"), Less, 5);

    private static double Confidence(string question, string text)
    {
        using var segmenter = new SmartCnSegmenter();
        var index = new FakePassageIndex([Sample.Article(text), Sample.Article("下雨了。", "b")], segmenter);
        var answer = new Answerer(index, new AnswerOptions { Threshold = 0 }, static () => Synonyms.None).Ask(Sample.Question(question), 1);
        return Assert.IsType<Answer.Found>(answer).Quotations[0].Confidence;
    }
}
