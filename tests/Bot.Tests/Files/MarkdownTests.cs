namespace Bot.Tests.Files;

public sealed class MarkdownTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Marks_are_left_out_and_letters_kept()
    {
        _folder.Write("a.md", """
            ---
            title: "“中亚+日本”峰会"
            date: 2025-12-20T10:00:00+06:00
            tags: [峰会, 东京]
            ---
            # “中亚+日本”峰会

            托卡耶夫总统**表示**，去年双边贸易额[接近](https://example.org)20亿美元，
            涉及`Alem.ai`与 Digital
            Qazaqstan。 &amp; 3 < 5<!-- 不见 --> <b>粗</b>

            1. 第一项
            2. 第二项
               - 里面

            > 引文。
            > ![图](x.png)

            | 国家 | 金额 |
            |---|---|
            | 日本 | *20亿* |

                code 1

            尾注[^1]

            [^1]: 注释文字。
            """);

        var article = _folder.ReadArticle();

        Assert.Equal(("“中亚+日本”峰会", new DateOnly(2025, 12, 20)), (article.Title, article.Date));
        Assert.Equal(
            """
            “中亚+日本”峰会
            托卡耶夫总统表示，去年双边贸易额接近20亿美元，涉及Alem.ai与 Digital Qazaqstan。 & 3 < 5 粗
            第一项
            第二项
            里面
            引文。
            国家	金额
            日本	20亿
            code 1
            尾注
            注释文字。
            """,
            article.Text);
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\n# 标题\n正文", "标题")]
    [InlineData("标题\n====\n正文", "标题")]
    [InlineData("没有标题的正文\n\n第二段", "没有标题的正文")]
    [InlineData("---\ntitle: &a 1\nx: [*a,*a]\n---\n正文", "正文")]
    public void The_title_is_found_without_front_matter_too(string markdown, string title)
    {
        _folder.Write("a.md", markdown);

        Assert.Equal(title, _folder.ReadArticle().Title);
    }
}
