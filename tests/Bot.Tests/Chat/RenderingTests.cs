using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.Core.Text;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Words;
using CsCheck;
using TelegramStandIn.Formatting;

namespace Bot.Tests.Chat;

/// <summary>Whatever an article holds, what is sent is taken by a strict server: it is parsed here as that does.</summary>
public class RenderingTests
{
    private static readonly BotWords Words = Languages.For("zh");

    /// <summary>Hostile, astral, combining, empty, long: pieces that texts are made of.</summary>
    private static readonly string[] Pieces =
    [
        "<b>", "</blockquote>", "&amp;", "&", "\"", "。", "！”", "\n", "，", " ", "🚄", "👨‍👩‍👧", "e\u0301", "\uD800", "\u0001", "\uFFFE",
        "哈萨克斯坦", "日本", new string('长', 700), new string('z', 900),
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    private static readonly Gen<Quotation> Quotations = Gen.Select(Text, Text, Text, Text, Text, Gen.Int[0, 10_000].Array[0, 250]).Select(
        (text, before, after, title, speaker, cuts) => Quote(text.Length == 0 ? "空" : text, before, after, title, speaker, cuts));

    [Fact]
    public void A_message_is_parsed_without_a_fault_and_never_too_long() => Quotations.Sample(
        quotation =>
        {
            foreach (var html in new[]
            {
                QuotationHtml.Render(quotation, 1, 3, "<note> & all", Words),
                QuotationHtml.RenderWithContext(quotation, 1, 1, null, Words),
            })
            {
                Assert.InRange(HtmlMarkup.Parse(html).CodePoints, 1, 4_096);
            }
        },
        iter: 2_000, seed: "0001KOIPe5S8");

    [Fact]
    public void What_is_quoted_is_the_article_letter_for_letter_as_far_as_it_is_shown() => Quotations.Sample(
        quotation =>
        {
            var quote = Assert.Single(HtmlMarkup.Parse(QuotationHtml.Render(quotation, 1, 1, null, Words)).All("blockquote"));

            // Telegram takes neither half a character nor control characters, and trims the ends.
            Assert.StartsWith(quote.Trim(), Shown(quotation.Text).Trim(), StringComparison.Ordinal);
            if (quotation.Text.Length <= QuotationHtml.MaxQuote)
                Assert.Equal(Shown(quotation.Text).Trim(), quote.Trim());
        },
        iter: 2_000, seed: "0002KOIPe5S8");

    [Fact]
    public void The_pages_of_an_article_hold_all_of_it_and_each_fits() => Gen.Select(Text.Array[1, 8], Gen.Int[0, 5_000]).Sample(
        (parts, at) =>
        {
            var article = ArticleOf("标题\n" + string.Concat(parts));
            var pages = ArticlePages.Of(article);
            var quoted = new TextSpan(Math.Min(at, article.Text.Length - 1), 1);
            for (var i = 0; i < pages.Count; i++)
                Assert.InRange(HtmlMarkup.Parse(QuotationHtml.RenderPage(article, pages, i, quoted)).CodePoints, 1, 4_096);

            var all = string.Concat(pages.Select(page => page.Of(article.Text)));
            var body = Letters(string.Concat(parts));
            Assert.Equal(body.Length > 0 ? body : "标题", Letters(all));
        },
        iter: 1_000, seed: "0003KOIPe5S8");

    [Fact]
    public void A_long_quotation_ends_with_a_sentence()
    {
        var text = string.Concat(Enumerable.Repeat("这是一个不长不短的句子，说了一点事情。”", 200));

        var quote = Assert.Single(HtmlMarkup.Parse(QuotationHtml.Render(Quote(text, "", "", "题", "", []), 1, 1, null, Words)).All("blockquote"));

        Assert.EndsWith("事情。”", quote);
        Assert.InRange(quote.Length, 2_300, QuotationHtml.MaxQuote);
    }

    [Theory]
    [InlineData("一二三。四五六。七", 5, "一二三。")]
    [InlineData("他说：“好。”然后走了。", 7, "他说：“好。”")]
    [InlineData("没有句号，只有逗号，很长很长", 11, "没有句号，只有逗号，")]
    [InlineData("👨‍👩‍👧👨‍👩‍👧", 10, "👨‍👩‍👧")]
    [InlineData("短", 5, "短")]
    public void A_text_is_cut_where_a_reader_would(string text, int most, string expected) =>
        Assert.Equal(expected, text[..TextCut.Length(text, most)]);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Shown(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
    {
        < ' ' and not '\n' => " ",
        0xFFFE or 0xFFFF => "\uFFFD",
        _ => rune.ToString(),
    }));

    private static Article ArticleOf(string text) => new()
    {
        Id = "a.txt",
        Title = "标题",
        Text = text,
        TitleInText = true,
        Date = new DateOnly(2025, 12, 20),
        Source = new("/seeds", "a.txt"),
        Version = "v",
    };

    private static Quotation Quote(string text, string before, string after, string title, string speaker, IReadOnlyList<int> cuts)
    {
        var borders = cuts.Select(cut => cut % (text.Length + 1)).Where(at => at == text.Length || !char.IsLowSurrogate(text[at])).Distinct().Order().ToList();
        return new()
        {
            Article = ArticleOf("标题\n" + text).Header with { Title = title.Length == 0 ? "题" : title },
            Text = text,
            Span = new(0, text.Length),
            Sentence = new(0, text.Length),
            Matches = [.. borders.Zip(borders.Skip(1)).Where((_, i) => i % 2 == 0).Select(pair => TextSpan.FromBounds(pair.First, pair.Second))],
            Score = 1,
            Confidence = 0.5,
            Before = before,
            After = after,
            Speaker = speaker,
            Paragraph = 3,
        };
    }
}
