using TelegramStandIn.Formatting;
using TelegramStandIn.Http;

namespace Bot.Tests.TelegramServerTests;

public class HtmlMarkupTests
{
    [Theory]
    [InlineData("plain", "plain", "")]
    [InlineData("<b>粗</b><i>斜</i>", "粗斜", "bold 0-1, italic 1-2")]
    [InlineData("<strong>a</strong><em>b</em><ins>c</ins><u>d</u>", "abcd", "bold 0-1, italic 1-2, underline 2-3, underline 3-4")]
    [InlineData("<s>a</s><strike>b</strike><del>c</del>", "abc", "strikethrough 0-1, strikethrough 1-2, strikethrough 2-3")]
    [InlineData("<span class=\"tg-spoiler\">a</span><tg-spoiler>b</tg-spoiler>", "ab", "spoiler 0-1, spoiler 1-2")]
    [InlineData("<blockquote>一<b>二</b></blockquote>三", "一二三", "blockquote 0-2, bold 1-2")]
    [InlineData("<blockquote expandable>一</blockquote>", "一", "expandable_blockquote 0-1")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">x</a>", "x", "text_link 0-1 https://example.org/?a=1&b=2")]
    [InlineData("<a href='https://example.org'>x</a>", "x", "text_link 0-1 https://example.org")]
    [InlineData("<a href=\"nowhere\">x</a>", "x", "")] // Telegram shows a link that leads nowhere as plain text.
    [InlineData("<pre><code class=\"language-csharp\">x</code></pre>", "x", "pre 0-1 csharp")]
    [InlineData("<code>a<b>b</b></code>", "ab", "code 0-2")] // Nothing is formatted inside code.
    [InlineData("<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>", "👍", "custom_emoji 0-2 5368324170671202286")]
    [InlineData("&lt;&gt;&amp;&quot;&#39;&#x5CF0;&#128512;", "<>&\"'峰😀", "")]
    [InlineData("😀<b>x</b>", "😀x", "bold 2-3")] // Offsets are UTF-16 code units.
    [InlineData("<B>x</B>", "x", "bold 0-1")]
    [InlineData("<b></b>x", "x", "")]
    [InlineData("<b>a</>b", "ab", "bold 0-1")]
    public void Markup_becomes_text_and_entities(string html, string text, string entities)
    {
        var parsed = HtmlMarkup.Parse(html);

        Assert.Equal(text, parsed.Text);
        Assert.Equal(entities, string.Join(", ", parsed.Entities.Select(Describe)));
    }

    [Theory]
    [InlineData("<div>x</div>", "Unsupported start tag \"div\" at byte offset 0")]
    [InlineData("峰会<br>", "Unsupported start tag \"br\" at byte offset 6")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <", "Unclosed start tag at byte offset 2")]
    [InlineData("<b =x>", "Empty attribute name in the tag \"b\" at byte offset 0")]
    [InlineData("a <= b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a > b", "Character '>' is reserved and must be escaped at byte offset 2")]
    [InlineData("a & b", "Character '&' is reserved and must be escaped at byte offset 2")]
    [InlineData("&nbsp;", "Character '&' is reserved and must be escaped at byte offset 0")]
    [InlineData("&#55357;", "Character '&' is reserved and must be escaped at byte offset 0")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b", "Unclosed start tag \"b\" at byte offset 0")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0")]
    [InlineData("<a href=\"x>y</a>", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<tg-emoji>x</tg-emoji>", "Tag \"tg-emoji\" must have a numeric attribute \"emoji-id\" at byte offset 0")]
    [InlineData("<blockquote>a<blockquote>b</blockquote></blockquote>", "Tag \"blockquote\" can't be nested at byte offset 13")]
    public async Task Broken_markup_is_refused_with_its_place(string html, string reason)
    {
        await using var stage = await Stage.SetAsync();

        var reply = await stage.Caller.CallAsync("sendMessage", new { chat_id = stage.Anna.Id, text = html, parse_mode = "HTML" });

        reply.MustBeRefused(400, "Bad Request: can't parse entities: " + reason);
    }

    [Fact]
    public async Task Only_the_first_hundred_entities_count_and_white_space_at_the_ends_goes()
    {
        await using var stage = await Stage.SetAsync();
        var html = "\n " + string.Concat(Enumerable.Range(0, 101).Select(_ => "<b>x</b> "));

        await stage.Caller.CallAsync("sendMessage", new { chat_id = stage.Anna.Id, text = html, parse_mode = "HTML" });

        var shown = Assert.Single(stage.Chat.FromBot);
        Assert.Equal(100, shown.Content.Entities.Count);
        Assert.Equal(new MessageEntity("bold", 0, 1), shown.Content.Entities[0]);
        Assert.Equal(201, shown.Text.Length);
    }

    [Theory]
    [InlineData("/ask@summit_bot 和平", "bot_command 0-15")]
    [InlineData("问 /ask 吗", "bot_command 2-6")]
    [InlineData("喂 @summit_bot 你好", "mention 2-13")]
    [InlineData("https://example.org/a/b@cdef。好", "url 0-28")]
    [InlineData("一/二 a@bcdef 3/4", "")]
    [InlineData("#峰会 好", "hashtag 0-3")]
    public void Commands_mentions_and_links_are_marked_in_every_text(string text, string entities) =>
        Assert.Equal(entities, string.Join(", ", EntityDetection.Detect(new(text, [])).Entities.Select(Describe)));

    [Fact]
    public void Refusals_carry_400() =>
        Assert.Equal(400, Assert.Throws<ApiException>(() => HtmlMarkup.Parse("<")).Code);

    private static string Describe(MessageEntity entity) =>
        $"{entity.Type} {entity.Offset}-{entity.End} {entity.Detail}".TrimEnd();
}
