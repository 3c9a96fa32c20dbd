using System.Buffers;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>What in a sentence could be the answer, by its looks: a number, a date, a name that the question does not hold itself.</summary>
[Flags]
internal enum Evidence
{
    None = 0,
    NewNumber = 1,
    NewDate = 2,
    NewPerson = 4,
    NewPlace = 8,
    Cause = 16,
    Manner = 32,
    Definition = 64,
    Naming = 128,
    List = 256,
    UnitAsked = 512,
    Contrast = 1024,
    Pronoun = 2048,
    Role = 4096,
    FullDate = 16384,
    OtherTime = 32768,
}

/// <summary>Finds <see cref="Evidence"/> in folded sentences for one question.</summary>
internal sealed class EvidenceFinder
{
    private const string Numerals = "0123456789一二三四五六七八九十百千万亿两零〇半";
    private const string DateUnits = "年月日号";

    private static readonly SearchValues<char> NumeralValues = SearchValues.Create(Numerals);
    private static readonly SearchValues<string> Times = SearchValues.Create(
        ["世纪", "年代", "今年", "去年", "明年", "同年", "翌年", "次年", "当年", "初年", "末年", "年间", "时期", "朝", "上午", "下午", "凌晨", "晚上", "春", "夏季", "秋", "冬", "星期", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "昨", "今日", "明日", "当日", "公元", "时代"],
        StringComparison.Ordinal);
    private static readonly SearchValues<string> Causes = SearchValues.Create(
        ["因为", "由于", "因此", "导致", "原因", "为了", "所以", "缘于", "源于", "以便", "使得", "出于", "因而", "归因", "造成", "故", "因", "为避免", "以免", "目的"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Manners = SearchValues.Create(
        ["通过", "利用", "采用", "方式", "方法", "经过", "使用", "借助", "依靠", "凭借", "根据", "按照", "以", "先", "然后", "从而", "需要", "可以", "必须", "认为", "评价"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Definitions = SearchValues.Create(["是", "指", "即", "为", "属于", "意思", "意为", "——", "定义", "称"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Namings = SearchValues.Create(["名为", "名叫", "叫做", "称为", "称作", "又名", "又称", "命名", "俗称", "别名", "简称", "全名", "全称", "原名", "本名", "题为", "叫", "名", "《", "“", "「"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Contrasts = SearchValues.Create(["但", "然而", "不过", "却", "而", "虽然", "尽管"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Roles = SearchValues.Create(
        ["总统", "总理", "首相", "主席", "部长", "导演", "作者", "教授", "博士", "先生", "女士", "将军", "皇帝", "国王", "队长", "校长", "市长", "院长", "董事长", "总裁", "编剧", "歌手", "演员", "球员", "记者", "学者", "家", "者", "父亲", "母亲", "儿子", "妻子", "丈夫", "弟弟", "哥哥", "爵", "妃"], StringComparison.Ordinal);
    private static readonly SearchValues<string> OtherTimes = SearchValues.Create(
        ["下届", "上届", "下一届", "上一届", "往届", "历届", "下次", "上次", "下一次", "上一次"], StringComparison.Ordinal);
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤司马欧阳诸葛");
    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create("省市县区州镇村乡国岛山河湖海港站路街洲湾寺宫城堡园院校馆厂场楼桥道江旗郡府");
    private static readonly SearchValues<char> PronounStarts = SearchValues.Create("他她它其该此这那");

    private readonly string _question;
    private readonly string _unit;
    private readonly AnswerType _expected;
    private readonly bool _asksForOtherTimes;

    public EvidenceFinder(QuestionAnalysis question)
    {
        _question = question.Folded;
        _expected = question.Expected;
        _unit = UnitOf(question);
        _asksForOtherTimes = _question.AsSpan().ContainsAny(OtherTimes);
    }

    /// <param name="folded">The sentence.</param>
    /// <param name="words">Its words, relative to the passage.</param>
    /// <param name="shift">Where the sentence begins in the passage.</param>
    public Evidence In(ReadOnlySpan<char> folded, ReadOnlySpan<TextSpan> words, int shift)
    {
        var found = _expected switch
        {
            AnswerType.Time or AnswerType.Quantity => Numbers(folded),
            AnswerType.Person or AnswerType.Place => Names(folded, words, shift),
            _ => Evidence.None,
        };
        // Only what the question asks for is looked for.
        var (signs, meaning) = Signs();
        if (signs is not null && folded.ContainsAny(signs))
            found |= meaning;
        // 峰会在哪里举行 does not ask where 下届峰会 will be.
        if (!_asksForOtherTimes && folded.ContainsAny(OtherTimes))
            found |= Evidence.OtherTime;
        if (folded.ContainsAny(Contrasts))
            found |= Evidence.Contrast;
        // Behind a colon two things make a list.
        var colon = folded.IndexOf(':');
        if (folded.Count('、') >= 2 || colon >= 0 && folded[colon..].Contains('、'))
            found |= Evidence.List;
        var trimmed = folded.TrimStart(" \"“”‘’「」");
        if (!trimmed.IsEmpty && PronounStarts.Contains(trimmed[0]))
            found |= Evidence.Pronoun;
        return found;
    }

    private (SearchValues<string>? Signs, Evidence Meaning) Signs() => _expected switch
    {
        AnswerType.Time => (Times, Evidence.NewDate),
        AnswerType.Cause => (Causes, Evidence.Cause),
        AnswerType.Manner => (Manners, Evidence.Manner),
        AnswerType.Definition => (Definitions, Evidence.Definition),
        AnswerType.Name or AnswerType.Other => (Namings, Evidence.Naming),
        AnswerType.Person => (Roles, Evidence.Role),
        _ => (null, Evidence.None),
    };

    private Evidence Numbers(ReadOnlySpan<char> folded)
    {
        var found = Evidence.None;
        for (var at = folded.IndexOfAny(NumeralValues); at >= 0;)
        {
            var end = at;
            while (end < folded.Length && (NumeralValues.Contains(folded[end]) || folded[end] is '.' or ',' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1])))
                end++;
            var number = folded[at..end];
            var behind = end < folded.Length ? folded[end] : '\0';
            // 一 and 十 inside words (一些, 统一) are no numbers by themselves: a digit, or what is counted behind it.
            var counts = char.IsAsciiDigit(number[0]) || number.Length > 1 || "年月日个名人位次种座条部家场届岁倍成台艘架只项所亿万米公里元%支".Contains(behind);
            if (counts && !_question.AsSpan().Contains(number, StringComparison.Ordinal))
            {
                found |= Evidence.NewNumber;
                if (IsIsoDate(folded[at..]))
                    found |= Evidence.NewDate | Evidence.FullDate;
                if (DateUnits.Contains(behind))
                    found |= behind is '日' or '号' ? Evidence.NewDate | Evidence.FullDate : Evidence.NewDate;
            }

            if (_unit.Length > 0 && counts && folded[end..].TrimStart("余多万亿%几 ").StartsWith(_unit))
                found |= Evidence.UnitAsked;
            var next = end < folded.Length ? folded[end..].IndexOfAny(NumeralValues) : -1;
            at = next < 0 ? -1 : end + next;
        }

        return found;
    }

    /// <summary>2025-12-20.</summary>
    private static bool IsIsoDate(ReadOnlySpan<char> text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[9]);

    private Evidence Names(ReadOnlySpan<char> folded, ReadOnlySpan<TextSpan> words, int shift)
    {
        var found = Evidence.None;
        var dot = folded.IndexOf('·');
        if (dot > 0 && dot + 2 < folded.Length && !_question.AsSpan().Contains(folded.Slice(dot + 1, 2), StringComparison.Ordinal))
            found |= Evidence.NewPerson;
        for (var i = 0; i < words.Length; i++)
        {
            var word = folded.Slice(words[i].Start - shift, words[i].Length);
            if (word.Length >= 2 && (PlaceEnds.Contains(word[^1]) || Places.IsCountry(word)) && !_question.AsSpan().Contains(word, StringComparison.Ordinal))
                found |= Evidence.NewPlace;
            // The dictionary cuts names it does not know into single characters: 木|合|塔|尔.
            if (word.Length == 1 && i + 1 < words.Length && words[i + 1].Length == 1 && words[i + 1].Start == words[i].End && Surnames.Contains(word[0])
                && !_question.AsSpan().Contains(folded.Slice(words[i].Start - shift, 2), StringComparison.Ordinal))
                found |= Evidence.NewPerson;
        }

        return found;
    }

    /// <summary>多少公里 asks for a number of 公里: the two characters behind the asking word, or the one before the end.</summary>
    private static string UnitOf(QuestionAnalysis question)
    {
        if (question.Expected != AnswerType.Quantity || question.Asking.IsEmpty)
            return "";
        foreach (var asking in question.Asking)
        {
            var behind = question.Folded.AsSpan(asking.End).TrimStart("万亿");
            var length = 0;
            while (length < behind.Length && length < 2 && Grams.IsIdeographic(behind[length]))
                length++;
            if (length > 0 && asking.Length > 0 && "少几大高长远重快深宽".Contains(question.Folded[asking.End - 1]))
                return behind[..length].ToString();
        }

        return "";
    }
}
