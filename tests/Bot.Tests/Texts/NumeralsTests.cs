using System.Globalization;
using Bot.Core.Text;
using CsCheck;

namespace Bot.Tests.Texts;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("三", "3")]
    [InlineData("十", "10")]
    [InlineData("十二", "12")]
    [InlineData("二十", "20")]
    [InlineData("两千", "2000")]
    [InlineData("一百零五", "105")]
    [InlineData("三千零六", "3006")]
    [InlineData("二〇二五", "2025")]
    [InlineData("一九零八", "1908")]
    public void A_Chinese_numeral_is_read(string chinese, string arabic) => Assert.Equal(arabic, Numerals.ToArabic(chinese));

    [Theory]
    [InlineData("百千")]
    [InlineData("三百二五")]
    [InlineData("十百")]
    [InlineData("零十")]
    [InlineData("百")]
    [InlineData("")]
    [InlineData("一二三四五六七八九〇")]
    public void What_is_no_numeral_is_not_read(string chinese) => Assert.Null(Numerals.ToArabic(chinese));

    [Theory]
    [InlineData("0")]
    [InlineData("05")]
    [InlineData("10000")]
    [InlineData("x")]
    public void What_is_not_read_as_a_number_has_no_numeral(string arabic) => Assert.Null(Numerals.ToChinese(arabic));

    [Theory]
    [InlineData("10", "十")]
    [InlineData("15", "十五")]
    [InlineData("20", "二十")]
    [InlineData("110", "一百一十")]
    [InlineData("222", "两百二十二")]
    [InlineData("1002", "一千零二")]
    public void A_number_is_written_as_it_is_read(string arabic, string chinese) => Assert.Equal(chinese, Numerals.ToChinese(arabic));

    [Fact]
    public void What_was_written_is_read_again() => Gen.Int[1, 9999].Sample(number =>
    {
        var arabic = number.ToString(CultureInfo.InvariantCulture);

        Assert.Equal(arabic, Numerals.ToArabic(Numerals.ToChinese(arabic)!));
    });
}
