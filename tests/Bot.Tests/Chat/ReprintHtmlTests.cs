using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Words;

namespace Bot.Tests.Chat;

/// <summary>A quotation that stands in several articles names them, or says how many they are.</summary>
public sealed class ReprintHtmlTests
{
    private static readonly ArticleHeader Other = new("b", "<转载> & 其他", new(2025, 12, 21), "2");

    [Fact]
    public void One_or_two_are_named_in_escaped_letters() =>
        Assert.EndsWith("\n<i>又见：&lt;转载&gt; &amp; 其他 · 2025-12-21; 无日期</i>", Render("zh", Other, new("c", "无日期", null, "3")), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh", "另有 3 篇转载")]
    [InlineData("en", "Reprints in other articles: 3")]
    [InlineData("ru", "Перепечаток в других статьях: 3")]
    [InlineData("kk", "Басқа мақалаларда қайталануы: 3")]
    [InlineData("ja", "他の記事での転載：3件")]
    [InlineData("zh-Hant", "另有 3 篇轉載")]
    public void More_are_counted(string language, string saying) =>
        Assert.EndsWith($"\n<i>{saying}</i>", Render(language, Other, Other with { Id = "c" }, Other with { Id = "d" }), StringComparison.Ordinal);

    [Fact]
    public void Without_a_reprint_nothing_is_said() =>
        Assert.EndsWith("第1段</i>", Render("zh"), StringComparison.Ordinal);

    private static string Render(string language, params ArticleHeader[] alsoIn) => QuotationHtml.Render(Quotation(alsoIn), 1, 1, null, BotWords.Load(language));

    private static Quotation Quotation(ArticleHeader[] alsoIn) => new()
    {
        Article = new("a", "标题", null, "1"),
        Text = "正文。",
        Span = new(0, 3),
        Sentence = new(0, 3),
        Matches = [],
        Score = 1,
        Confidence = 1,
        Before = "",
        After = "",
        Speaker = null,
        Paragraph = 1,
        AlsoIn = alsoIn,
    };
}
