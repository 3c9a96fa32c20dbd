using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>The words by which people ask, and what answer each expects. Simplified, as questions are folded first.</summary>
internal static partial class AskingWords
{
    /// <summary>The first that matches says what is expected: 什么时候 before 什么.</summary>
    private static readonly (Regex Pattern, AnswerType Type)[] Patterns =
    [
        (Time(), AnswerType.Time),
        (Cause(), AnswerType.Cause),
        (Person(), AnswerType.Person),
        (Place(), AnswerType.Place),
        (Quantity(), AnswerType.Quantity),
        (Manner(), AnswerType.Manner),
        (Name(), AnswerType.Name),
        (Definition(), AnswerType.Definition),
        (Which(), AnswerType.Other),
        (YesOrNo(), AnswerType.YesOrNo),
        (Politeness(), AnswerType.Other),
        (Filler(), AnswerType.Other),
    ];

    public static (List<TextSpan> Spans, AnswerType Expected) Find(string folded)
    {
        var spans = new List<TextSpan>();
        var expected = AnswerType.Other;
        foreach (var (pattern, type) in Patterns)
        {
            foreach (var match in pattern.EnumerateMatches(folded))
            {
                var span = new TextSpan(match.Index, match.Length);
                if (spans.Exists(span.Overlaps))
                    continue;
                spans.Add(span);
                if (expected == AnswerType.Other)
                    expected = type;
            }
        }

        // 几个国家 … 什么声明: several of them, and another thing is asked.
        if (expected == AnswerType.Quantity && !spans.Exists(span => Quantity().IsMatch(span.Of(folded))) && Which().IsMatch(folded))
            expected = AnswerType.Other;
        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return (spans, expected);
    }

    [GeneratedRegex("(?:在|是|于)?(?:什么时候|啥时候|什么时间|啥时间|什么时期|什么年代|什么日期|什么日子|多会儿|几时|几耐|何时|何年|何月|何日|哪一?年|哪一?天|哪一?日|哪个?月份?|哪个世纪|哪个年代|哪个时期|哪个时代|哪一?时期|哪个朝代|几月几[日号]|几几年|几年(?!级)|几月份?|几号|几点|(?:星期|礼拜|周)几|多久|时间是|日期是)(?:的|举行|开始)?")]
    private static partial Regex Time();

    [GeneratedRegex("为什么|为何|点解|为咩|为啥|为嘛|怎么会|咋会|因何|凭什么|凭啥|图什么|图啥|干[嘛吗](?!用|的)|什么原因|啥原因|何种原因|原因是什么|原因是啥|原因有哪些|什么缘故")]
    private static partial Regex Cause();

    [GeneratedRegex("(?:是)?(?:什么人|啥人|哪位|哪个人|哪些人|何人|哪几位|哪几个人|谁(?!家)|边个|边位)")]
    private static partial Regex Person();

    [GeneratedRegex("(?:在|位于|到|去|于|从)?(?:什么地方|什么位置|边度|边处|谁家的?|哪里|哪儿|何处|何地|哪个国家|哪一?国|哪个城市|哪座城市|哪个省份?|哪个市|哪个县|哪个地区|哪个地方|哪些国家(?!的)|哪些地方|哪些地区|哪些城市|哪几个国家(?!的)|啥地方|啥位置|[在放设去到上往从]哪(?=$|[?？]|[^个些种位家所年天里儿国]))")]
    private static partial Regex Place();

    [GeneratedRegex("(?:有|是|为|达)?(?:多少|几多|几成|多大|多高|多长|多远|多重|多快|多深|多宽|多厚|多强|第几|(?<!好)几(?=[个名位次台座家种类条张份只架艘辆部本篇首项门层级度岁万亿千百十倍代届件场分枚支公平米吨人岛大所章卷集期笔块国天])|百分之几)")]
    private static partial Regex Quantity();

    [GeneratedRegex("怎么样|怎样|怎么|点样|如何|咋样?")]
    private static partial Regex Manner();

    [GeneratedRegex("(?:叫|是|为)?(?:什么名字|什么名称|咩名|乜名|什么名|啥名字|啥名儿?|名称是什么|名称是啥|名字是什么|名字是啥|名叫什么|名叫啥|叫做?什么|叫做?个?啥|称为什么|称作什么|被称为什么|姓什么|姓啥)|全名|全称是")]
    private static partial Regex Name();

    [GeneratedRegex("(?:的)?(?:含义|涵义|意思)(?:是什么|是啥|为何)|[是有]?(?:什么|啥)(?:意思|含义|涵义)|是什么东西|是什么(?=$|[?？。])|是个?啥|指的是什么|指的是啥|指什么|指啥|何谓|什么是|什么叫|啥叫|是?[干做]什么(?:用的?|的)|是?干[嘛啥吗](?:用的?|的)|用来[干做](?:什么|啥|嘛)")]
    private static partial Regex Definition();

    [GeneratedRegex("什么样的|什么样|咩|乜嘢|啥样的|啥样|什么|啥|哪一?(?:个|些|种|类|家|所|部|项|座|支|位|款|条|本|届|场|次|方面|几个|几种|几项)?|何种|何(?=[物事]|$)")]
    private static partial Regex Which();

    // 多不多, 有没有: a character, 不 or 没, and the same again.
    [GeneratedRegex(@"是否|可不可以|能否|可否|([\u4E00-\u9FFF])[不没]\1(?:得)?|吗|么(?=$|[?？])|没有?(?=$|[?？])|不(?=$|[?？])")]
    private static partial Regex YesOrNo();

    [GeneratedRegex("(?:在|从|根据|按照)?(?:这篇|本篇|该篇|此篇|这个)?(?:文章|报道|新闻|文中|本文)(?:里面|里|中|说|提到)?(?:的(?=什么|谁|哪))?|请问一?下?|请告诉我|告诉我|你?知不知道|你知道|我想知道|想知道|我想问一?下?|想问一?下?|问一?下|帮我查一?下?|查一?下|麻烦|谢谢|您好|你好|[?？!！。]+$")]
    private static partial Regex Politeness();

    // What is said while thinking of what to ask, or to sound friendly.
    [GeneratedRegex("来着|到底|究竟|一共|总共|能说说|说说看?|讲讲|说一?下|讲一?下|介绍一?下|聊聊|那个|[呢吧啊呀嘛呗啦哦哈哇呐咯]+(?=$|[?？,，。!！])|[了的](?=$|[?？])|^[诶哎唉嗯呃哦噢]")]
    private static partial Regex Filler();
}
