using System.Text.RegularExpressions;
using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>Questions about the article itself and not about what it tells: when it appeared, where, who translated or wrote it, how it is headed.</summary>
/// <remarks>Their words (这篇报道, 发布, 译者) stand in no article; what answers them is a line of a known look: 2025-12-20, （某某社讯）, 【编译：某某】.</remarks>
internal static partial class ImprintQuestions
{
    // What people call an article, and the words that say nothing more.
    private const string Articles = "文章|报道|报导|新闻|消息|稿子|稿件|通讯稿|文稿|文|稿";
    private const string Small = "请问|[这那本该此]|[篇条则个份]|的|了|是|在|于|由|从|自|来|出|有|上|被|者|人|日|什么|啥|哪一?|何|几|谁|叫|[?。!,吗呢啊呀]";
    private const string Appearing = "发布|发表|刊登|刊发|刊载|登载|播发|推送|公布|报道|报导|写成|写|登|发";
    private const string Times = "时候|时间|日期|日子|时|[天月年号]";
    private const string Places = "媒体|通讯社|新闻社|报社|网站|机构|平台|单位|来源|出处|转载|转|源|[家里儿处]";
    private const string Writers = "作者|记者|撰稿|撰写|执笔|写|撰";
    private const string Translators = "翻译|编译|译";
    private const string Headings = "标题|题目|题名|大标题";

    private static readonly Imprint[] Imprints =
    [
        new(Translator(), ["编译", "翻译", "译者"], Translated()),
        new(Writer(), ["作者", "记者", "撰稿", "编译"], Written()),
        new(Heading(), ["date"], Dated()),
        new(Date(), ["发布时间", "发布日期", "发表时间", "date"], Dated()),
        new(Source(), ["通讯社", "来源", "社电", "报讯"], Sourced()),
    ];

    /// <returns>The question in the words of the line that answers it, as far as <paramref name="occurs"/> says that the articles have them; null for other questions.</returns>
    public static ImprintQuestion? Of(Question question, Func<string, bool> occurs)
    {
        var folded = CharacterFolding.Fold(question.Text);
        foreach (var imprint in Imprints)
        {
            if (!imprint.Asked.IsMatch(folded))
                continue;
            return imprint.Words.FirstOrDefault(occurs) is { } word ? new(question.Reworded(word), imprint.Look) : null;
        }

        return null;
    }

    [GeneratedRegex($"^(?=.*(?:{Translators}))(?=.*(?:[谁者人]|什么|哪))(?:{Articles}|{Translators}|名字|{Small})+$")]
    private static partial Regex Translator();

    [GeneratedRegex($"^(?=.*(?:{Writers}))(?=.*谁|.*(?:作者|记者))(?:{Articles}|{Writers}|名字|{Small})+$")]
    private static partial Regex Writer();

    [GeneratedRegex($"^(?=.*(?:{Headings}))(?:{Articles}|{Headings}|{Small})+$")]
    private static partial Regex Heading();

    [GeneratedRegex($"^(?=.*(?:{Articles}|发布|发表))(?=.*(?:{Times}))(?:{Articles}|{Appearing}|{Times}|{Small})+$")]
    private static partial Regex Date();

    [GeneratedRegex($"^(?=.*(?:{Articles}))(?=.*(?:谁|哪|什么|{Places}))(?=.*(?:{Places}|{Appearing}))(?:{Articles}|{Appearing}|{Places}|{Small})+$")]
    private static partial Regex Source();

    [GeneratedRegex("译")]
    private static partial Regex Translated();

    [GeneratedRegex("作者|记者|撰|译")]
    private static partial Regex Written();

    [GeneratedRegex(@"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}")]
    private static partial Regex Dated();

    [GeneratedRegex("[社报网][讯电]|[（(【][^）)】]{1,20}[讯电][）)】]|来源")]
    private static partial Regex Sourced();

    /// <param name="Words">The first that occurs is searched for.</param>
    /// <param name="Look">What the line that answers looks like.</param>
    private sealed record Imprint(Regex Asked, string[] Words, Regex Look);
}

/// <param name="Question">In the words of the line that answers.</param>
/// <param name="Look">What a quotation that answers looks like.</param>
internal sealed record ImprintQuestion(Question Question, Regex Look);
