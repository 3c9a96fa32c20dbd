using System.Text.RegularExpressions;
using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>How exact a time a question asks for, and whether a text tells one that the question does not know itself.</summary>
/// <remarks>Of cmrc-train's answers (with the sentences beside) 98 % do, of those that ask for a year 99.7 %; of other sentences 70 to 76 %.</remarks>
internal sealed partial class AskedTime
{
    private readonly string _question;
    private readonly Regex _told;

    public AskedTime(QuestionAnalysis question)
    {
        _question = question.Folded;
        _told = AsksForDay().IsMatch(_question) ? Day() : AsksForMonth().IsMatch(_question) ? Month() : AsksForYear().IsMatch(_question) ? Year() : Any();
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

    [GeneratedRegex("哪一?[天日]|几号|几日")]
    private static partial Regex AsksForDay();

    [GeneratedRegex("几月|哪个?月")]
    private static partial Regex AsksForMonth();

    [GeneratedRegex("哪一?年(?!代)|何年")]
    private static partial Regex AsksForYear();

    [GeneratedRegex(@"[\d一二三四五六七八九十〇]+\s*[日号]|\d+\s*[-/.]\s*\d+\s*[-/.]\s*\d+|星期|周[一二三四五六日]|[昨今明前次翌同当][天日]|[节旦夕]|除夕")]
    private static partial Regex Day();

    [GeneratedRegex(@"[\d一二三四五六七八九十正腊本上下同次当]+\s*月|\d+\s*[-/.]\s*\d+\s*[-/.]\s*\d+")]
    private static partial Regex Month();

    [GeneratedRegex(@"[\d一二三四五六七八九十百〇零元]+\s*年|\d{3,4}|[今去明前同当次翌后]年|世纪|年代|公元|期间|以后|朝|时期")]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\d+\s*[年月日号点时天周岁秒分]|\d{3,4}|[一二三四五六七八九十〇零百元几数半两]+个?(?:年|月|日|号|时|天|周|小时|岁|秒|分)|世纪|[今去明前同当次翌后][年日天]|昨|年代|时期|期间|年间|时代|朝|春|夏|秋|冬|早期|晚期|初|末|中期|星期|周[一二三四五六日]|" +
        "早上|上午|中午|下午|晚上|凌晨|清晨|傍晚|夜|后(?!者|方|面|备|裔|代|果)|前(?!者|方|往|进|景|列|提|沿|[一二三四五六七八九十])|前夕|古|三国|[汉晋隋唐宋元明清秦周魏](?!确|显|白)|即将|即位|在位|现在|目前|古代|近代|当时|时候|[节旦夕]")]
    private static partial Regex Any();
}
