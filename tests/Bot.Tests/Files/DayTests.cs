namespace Bot.Tests.Files;

public sealed class DayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("二〇二五年十二月二十日")]
    [InlineData("二○二五年十二月廿日")]
    [InlineData("二○二五年十二月二十日")]
    [InlineData("二零二五年十二月二〇日")]
    [InlineData("（二〇二五年十二月二十日）")]
    [InlineData("2025年12月20日")]
    [InlineData("发布时间：２０２５年１２月２０日 １０：００")]
    [InlineData("發佈時間：2025/12/20")]
    [InlineData("Published: 2025-12-20")]
    [InlineData("中華民國114年12月20日")]
    [InlineData("民國一百一十四年十二月二十日")]
    [InlineData("（新华社东京2025年12月20日电）各国元首出席了会议。")]
    [InlineData("二〇二五年十二月二十日，各国元首出席了在东京举行的会议，讨论了贸易和能源，并且签署了多份文件。", null)]
    [InlineData("二〇二五年十三月二十日", null)]
    public void A_press_release_is_of_the_day_that_it_gives_however_it_is_written(string line, string? day = "2025-12-20")
    {
        _folder.Write("a.txt", $"关于举办峰会的通知\n各单位要高度重视，认真组织落实有关工作。\n{line}\n");

        Assert.Equal(day, _folder.ReadArticle().Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Front_matter_may_give_it_in_Chinese()
    {
        _folder.Write("a.md", "---\ntitle: 峰会\ndate: 二〇二五年十二月二十日\n---\n正文。\n");

        Assert.Equal(new DateOnly(2025, 12, 20), _folder.ReadArticle().Date);
    }

    [Fact]
    public void The_first_line_goes_before_all_others()
    {
        _folder.Write("a.txt", "date 2025-12-20 峰会\n2019年3月5日\n");

        Assert.Equal(new DateOnly(2025, 12, 20), _folder.ReadArticle().Date);
    }
}
