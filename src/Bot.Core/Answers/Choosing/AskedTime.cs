using System.Text.RegularExpressions;
using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>How exact a time a question asks for, and whether a text tells one that the question does not know itself.</summary>
/// <remarks>Of cmrc-train's answers (with the sentences beside) 98 % do, of those that ask for a year 99.7 %; of other sentences 70 to 76 %.</remarks>
internal sealed partial class AskedTime
{
    /// <summary>春节, 国庆节; not 节约, 环节.</summary>
    private const string Holiday = "(?<![环细情关调章礼字枝])节(?![约能水目省奏点制育俭流气])";

    private readonly string _question;
    private readonly Regex _told;

    public AskedTime(QuestionAnalysis question)
    {
        _question = question.Folded;
        _told = _question switch
        {
            var asked when AsksForHour().IsMatch(asked) => Hour(),
            var asked when AsksForWeekday().IsMatch(asked) => Weekday(),
            var asked when AsksForDay().IsMatch(asked) => Day(),
            var asked when AsksForMonth().IsMatch(asked) => Month(),
            var asked when AsksForYear().IsMatch(asked) => Year(),
            _ => Any(),
        };
    }

    public bool MayBeToldIn(ReadOnlySpan<char> folded)
    {
        foreach (var match in _told.EnumerateMatches(folded))
        {
            if (!_question.AsSpan().Contains(folded.Slice(match.Index, match.Length), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    [GeneratedRegex("几点")]
    private static partial Regex AsksForHour();

    [GeneratedRegex("(?:星期|周|礼拜)几")]
    private static partial Regex AsksForWeekday();

    [GeneratedRegex("哪一?[天日]|几号|几日")]
    private static partial Regex AsksForDay();

    [GeneratedRegex("几月|哪个?月")]
    private static partial Regex AsksForMonth();

    [GeneratedRegex("哪一?年(?!代)|何年")]
    private static partial Regex AsksForYear();

    [GeneratedRegex(@"[\d一二三四五六七八九十两]+\s*[点时:]|正午|中午|午夜|凌晨")]
    private static partial Regex Hour();

    [GeneratedRegex("(?:星期|礼拜|周)[一二三四五六日天]")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"[\d一二三四五六七八九十〇]+\s*[日号]|\d+\s*[-/.]\s*\d+\s*[-/.]\s*\d+|星期|周[一二三四五六日]|[昨今明前次翌同当][天日]|[旦夕]|" + Holiday)]
    private static partial Regex Day();

    [GeneratedRegex(@"[\d一二三四五六七八九十正腊本上下同次当]+\s*月|\d+\s*[-/.]\s*\d+\s*[-/.]\s*\d+")]
    private static partial Regex Month();

    [GeneratedRegex(@"[\d一二三四五六七八九十百〇零元]+\s*年|\d{3,4}|[今去明前同当次翌后]年|世纪|年代|公元|期间|以后|朝|时期")]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\d+\s*[年月日号点时天周岁秒分]|\d{3,4}|[一二三四五六七八九十〇零百元几数半两]+个?(?:年|月|日|号|时|天|周|小时|岁|秒|分)|世纪|[今去明前同当次翌后][年日天]|昨|年代|时期|期间|年间|时代|" +
        "朝(?!鲜|着|向|阳)|春|夏(?!威夷)|秋|冬|早期|晚期|(?<!最)初(?![步级中衷始])|末|中期|星期|周[一二三四五六日]|早上|上午|中午|下午|晚上|凌晨|清晨|傍晚|夜|" +
        "后(?![者方面备裔代果勤续])|前(?![者方往进景列提沿任夫妻辈身国总首外部一二三四五六七八九十])|[远上自]古|古代|近代|三国|[汉晋隋唐宋元明清秦周魏](?=[朝代末初时中王]|.?[宗祖帝])|" +
        "即将|即位|在位|现在|目前|当时|时候|[旦夕]|" + Holiday)]
    private static partial Regex Any();
}
