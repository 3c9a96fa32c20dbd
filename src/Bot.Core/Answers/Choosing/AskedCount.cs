using System.Text.RegularExpressions;
using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>What a question counts, and whether a text holds a number of it that the question does not know itself.</summary>
/// <remarks>
/// 2004年 says when and not how many: all but three of 513 answers of cmrc-train hold another number. Where the question names what is counted (多少家企业), 95 % of
/// the answers do too, and a third of other sentences.
/// </remarks>
internal sealed partial class AskedCount
{
    private const string People = "人名位员口";

    private readonly string _question;
    private readonly string? _units;
    private readonly bool _asksForTime;

    public AskedCount(QuestionAnalysis question)
    {
        _question = question.Folded;
        _asksForTime = AsksForTime().IsMatch(_question);
        var counted = Counted().Match(_question);
        _units = counted.Success ? UnitsOf(counted.Groups["unit"].Value) : null;
    }

    public bool MayBeToldIn(ReadOnlySpan<char> folded)
    {
        foreach (var match in Number().EnumerateMatches(folded))
        {
            var number = folded.Slice(match.Index, match.Length);
            var behind = folded[(match.Index + match.Length)..].TrimStart("余多几万亿 个");
            if (_question.AsSpan().Contains(number, StringComparison.Ordinal) || !_asksForTime && !behind.IsEmpty && "年月日号世".Contains(behind[0]))
                continue;
            // 150万 of people may stand alone.
            var isLarge = folded[..^behind.Length].TrimEnd("余多几 个") is [.., '万' or '亿'];
            if (_units is null || isLarge && _units == People || !behind.IsEmpty && _units.Contains(behind[0]))
                return true;
        }

        return false;
    }

    /// <summary>How else the same is counted.</summary>
    private static string UnitsOf(string unit) => unit switch
    {
        "人" or "员工" or "名" or "位" => People,
        "家" => "家间所",
        "座" => "座所",
        "天" => "天日",
        "吨" => "吨t",
        _ => unit,
    };

    [GeneratedRegex("(?:几|多少)个?(?<unit>人|员工|名|位|家|座|吨|天|份|架|艘|首|集|层|台|辆|篇)")]
    private static partial Regex Counted();

    [GeneratedRegex("年|月|日|岁|世纪|代|期|久|时间|小时|分钟")]
    private static partial Regex AsksForTime();

    [GeneratedRegex(@"\d[\d.,]*|[二三四五六七八九十百千万亿两零〇半几数单双]+|一(?=[个名人位次种座条部家场届岁倍成台艘架只项所年月日天支对半双篇本百千万亿十])|第一|全部|没有|无")]
    private static partial Regex Number();
}
