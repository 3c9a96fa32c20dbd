using Bot.Core.Documents;
using Bot.Files.Encodings;

namespace Bot.Tests.Files;

public sealed class HtmlTests : IDisposable
{
    private const string NewsPage = """
        <!DOCTYPE html>
        <html lang="zh"><head>
        <meta charset="CHARSET">
        <title>“中亚+日本”峰会在东京举行_哈通社</title>
        <meta property="og:title" content="“中亚+日本”峰会在东京举行">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","datePublished":"2025-12-20T09:00:00+06:00"}]}</script>
        <style>p{color:red}</style><script>var 假 = "不该出现";</script>
        </head><body class="page with-sidebar">
        <header><a href="/">首页</a> <a href="/p">政治</a> <a href="/e">经济</a></header>
        <nav><ul><li><a href="/1">国际新闻</a><li><a href="/2">最新消息</a></ul></nav>
        <div class="wrap"><div class="main-col">
          <div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; 正文</div>
          <h1>“中亚+日本”峰会在东京举行</h1>
          <div class="meta">发布时间：2025-12-20 10:00　来源：哈通社</div>
          <div class="content" id="content">
            <p>　　首届“中亚+日本”国家元首对话峰会在
               东京隆重举行。哈萨克斯坦总统托卡耶夫发表<b>重要</b>讲话，&ldquo;感谢&rdquo;日本首相。</p>
            <!-- 广告位 -->
            <div class="ad-banner">点击这里购买最便宜的手机，今天下单还送耳机一副！</div>
            <p>去年双边贸易额接近20亿美元。<br>日本对哈投资总额超过85亿美元，双方签署了六十余份双边文件。</p>
            <blockquote>“我们将清洁能源发展视为长期战略优先，愿引入日本技术。”<p>总统说。</p></blockquote>
            <table><tr><th>国家</th><th>金额</th></tr><tr><td>日本</td><td>85亿</td></tr></table>
            <p style="display:none">看不见的文字不应该被读进来，因为没有人看得见它。</p>
            <p>短句。</p>
            <ul class="x"><li><a href="/r1">又一条相关的新闻标题在这里出现</a></li><li><a href="/r2">第二条相关的新闻标题</a></li></ul>
          </div>
          <div class="comments"><p>网友甲：这是一条很长很长的评论，说得很有道理，大家都应该看一看这条评论。</p></div>
        </div>
        <aside><p>热门排行：昨天最受欢迎的十条新闻都在这里，快来看看有没有你喜欢的内容。</p></aside></div>
        <footer><p>版权所有 哈萨克国际通讯社 未经许可不得转载，违者必究，联系电话一二三四五六。</p></footer>
        </body></html>
        """;

    private const string NewsText = """
        “中亚+日本”峰会在东京举行
        首届“中亚+日本”国家元首对话峰会在东京隆重举行。哈萨克斯坦总统托卡耶夫发表重要讲话，“感谢”日本首相。
        去年双边贸易额接近20亿美元。
        日本对哈投资总额超过85亿美元，双方签署了六十余份双边文件。
        “我们将清洁能源发展视为长期战略优先，愿引入日本技术。”
        总统说。
        国家	金额
        日本	85亿
        短句。
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The page is made by tests/tools/saved-page.sh.</summary>
    [Fact]
    public void A_page_that_a_script_wrote_and_a_browser_saved_comes_back_letter_for_letter()
    {
        _folder.Write("saved.html", File.ReadAllBytes(SeedFile.Data("summit-saved-page.html")));

        var article = _folder.ReadArticle();

        Assert.Equal(SeedFile.Lines, article.Text.Split('\n'));
        Assert.Equal(SeedFile.Lines[0], article.Title);
        Assert.Equal(new DateOnly(2025, 12, 20), article.Date);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("gb2312", "GB18030")]
    [InlineData("gb2312", "utf-8")]
    [InlineData("no-such", "GB18030")]
    public void The_text_of_a_news_page_is_read_to_the_letter_and_what_is_around_it_left_out(string declared, string written)
    {
        _folder.Write("a.html", Strict.Named(written)!.GetBytes(NewsPage.Replace("CHARSET", declared, StringComparison.Ordinal)));

        var article = _folder.ReadArticle();

        Assert.Equal(NewsText, article.Text);
        Assert.Equal(("“中亚+日本”峰会在东京举行", new DateOnly(2025, 12, 20)), (article.Title, article.Date));
        Assert.True(article.TitleInText);
    }

    [Theory]
    [InlineData("""<meta name="pubdate" content="2025-12-20T23:30:00+08:00">""", "")]
    [InlineData("""<script type="application/ld+json">[{"headline":"x"},{"datePublished":"Sat, 20 Dec 2025 10:00:00 GMT"}]</script>""", "")]
    [InlineData("", """<time datetime="2025-12-20">昨天</time>""")]
    [InlineData("", "<div>2025年12月20日 10:00</div>")]
    [InlineData("", "<p>新华社东京2025年12月20日电（记者某某）峰会举行。</p>")]
    [InlineData("""<script type="application/ld+json">{ broken</script>""", "<span>發布時間： 2025/12/20</span>")]
    public void The_date_is_found_where_pages_have_it(string head, string body)
    {
        _folder.Write("a.htm", $"<html><head><meta charset=utf-8>{head}</head><body><h1>峰会</h1>{body}<p>正文里提到2019年3月5日的另一次会议，那不是本文的日期。</p></body></html>");

        Assert.Equal(new DateOnly(2025, 12, 20), _folder.ReadArticle().Date);
    }

    [Fact]
    public void A_page_of_br_and_tables_for_layout_is_read_in_paragraphs()
    {
        _folder.Write("a.html", """
            <html><head><title>旧式网页 - 某某网</title></head><body><table><tr><td width=100><a href=1>首页</a><br><a href=2>新闻</a></td><td>
            <p>2025年12月20日</p><div>第一段讲的是峰会在东京举行，各国元首都出席了会议。<br><br>　　第二段讲的是贸易额接近20亿美元，投资超过85亿美元。<br/></div>
            </td></tr></table></body></html>
            """);

        var article = _folder.ReadArticle();

        Assert.Equal("旧式网页", article.Title);
        Assert.Equal(["旧式网页", "2025年12月20日", "第一段讲的是峰会在东京举行，各国元首都出席了会议。", "第二段讲的是贸易额接近20亿美元，投资超过85亿美元。"], article.Text.Split('\n'));
        Assert.Equal(new DateOnly(2025, 12, 20), article.Date);
    }

    [Fact]
    public void Pages_without_text_or_without_end_are_refused_and_deep_ones_read()
    {
        _folder.Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 5_000)) + "深");
        _folder.Write("empty.html", "<html><script>var x = '只有程序'</script></html>");
        _folder.Write("tags.html", string.Concat(Enumerable.Repeat("<b>x</b>", 200_001)));

        var outcomes = _folder.Read();

        Assert.Equal("深", Assert.IsType<ReadOutcome.Read>(outcomes[0]).Article.Text);
        Assert.Equal("empty.html: holds no text", outcomes[1].ToString());
        Assert.Equal("tags.html: has more than 200,000 elements: split it", outcomes[2].ToString());
    }
}
