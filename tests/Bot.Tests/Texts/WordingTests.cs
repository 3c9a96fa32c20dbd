using Bot.Core.Text;
using CsCheck;

namespace Bot.Tests.Texts;

public sealed class WordingTests
{
    private const string Said = "首届中亚加日本峰会12月20日在东京举行";

    [Theory]
    [InlineData("首届中亚加日本峰会１２月２０日在东京举行。")]
    [InlineData("　首届，中亚加日本“峰会” 12月20日\n在东京举行！")]
    [InlineData("首屆中亞加日本峰會12月20日在東京舉行")]
    [InlineData("新华社东京12月20日电（记者张三）首届中亚加日本峰会12月20日在东京举行。")]
    [InlineData("中新社東京12月20日電 首届中亚加日本峰会12月20日在东京举行。")]
    [InlineData("（本报记者李四）首届中亚加日本峰会12月20日在东京举行。")]
    [InlineData("【环球网报道 记者 王五】首届中亚加日本峰会12月20日在东京举行。")]
    public void Looks_and_the_agency_make_no_difference(string text)
    {
        Assert.Equal(Wording.Of(Said), Wording.Of(text));
        Assert.Equal(Wording.FingerprintOf(Said), Wording.FingerprintOf(text));
    }

    [Theory]
    [InlineData("今年的贸易额增长了百分之几呢，是3.5%", "今年的贸易额增长了百分之几呢，是35%")]
    [InlineData("昨天夜里的最低气温降到了零下，是-5度", "昨天夜里的最低气温降到了零下，是5度")]
    [InlineData("请在1、2号窗口办理登记手续，谢谢您的合作", "请在12号窗口办理登记手续，谢谢您的合作")]
    [InlineData("首届中亚加日本峰会12月20日在东京举行", "首届中亚加日本峰会12月21日在东京举行")]
    [InlineData("（附件）首届中亚加日本峰会在东京圆满举行", "首届中亚加日本峰会在东京圆满举行")]
    public void What_is_said_does(string one, string other) => Assert.NotEqual(Wording.FingerprintOf(one), Wording.FingerprintOf(other));

    [Fact]
    public void The_comma_of_thousands_does_not() =>
        Assert.Equal(Wording.FingerprintOf("双边贸易额去年达到了1,000万美元以上"), Wording.FingerprintOf("双边贸易额去年达到了1000万美元以上"));

    [Fact]
    public void A_short_text_has_no_fingerprint()
    {
        Assert.Null(Wording.FingerprintOf("他说：“是的。”"));
        Assert.Null(Wording.FingerprintOf(""));
    }

    [Fact]
    public void A_part_repeats_the_whole_if_it_is_long_enough()
    {
        var wording = Wording.Of(Said);

        Assert.True(Wording.IsRepeated(wording, "会议开幕" + wording));
        Assert.True(Wording.IsRepeated("是的", "是的"));
        Assert.False(Wording.IsRepeated("是的", "是的他来了"));
    }

    [Fact]
    public void Any_text_has_a_wording_no_longer_than_itself() =>
        Samples.HostileText.Any.Sample(text => Wording.Of(text).Length <= text.Length);
}
