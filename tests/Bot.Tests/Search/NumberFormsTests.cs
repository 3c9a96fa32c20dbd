using Bot.Core.Search;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Search;

public sealed class NumberFormsTests
{
    [Theory]
    [InlineData("两台超级计算机", "2台超级计算机")]
    [InlineData("2台超级计算机", "两台超级计算机")]
    [InlineData("三千万人口", "3000万人口")]
    [InlineData("3000万人口", "三千万人口")]
    [InlineData("百分之五的铀", "5%的铀")]
    [InlineData("5%的铀", "百分之五的铀")]
    [InlineData("第2届", "第二届")]
    [InlineData("第一届", "第1届")]
    [InlineData("二〇二五年", "2025年")]
    [InlineData("1997年", "一九九七年")]
    [InlineData("2025年12月", "2025-12")]
    [InlineData("2025-12", "2025年12月")]
    [InlineData("2025/12", "2025年12月")]
    [InlineData("2025-12", "二〇二五年十二月")]
    [InlineData("2008年", "二零零八年")]
    [InlineData("十二月二十号", "12月20日")]
    [InlineData("12月20日", "12月20号")]
    [InlineData("2025年1月5日", "2025-01-05")]
    [InlineData("2025.01.05", "2025年1月5日")]
    [InlineData("在两台和三座之间", "在2台和3座之间")]
    public void A_number_is_written_in_other_ways(string question, string form) =>
        Assert.Contains(form, NumberForms.Of(question).Select(one => one.Text));

    [Theory]
    [InlineData("统一和十分三明治")]
    [InlineData("一个国家")]
    [InlineData("3.5万")]
    [InlineData("百分之三点五")]
    [InlineData("2025")]
    [InlineData("v1.2.3-4")]
    [InlineData("哈萨克斯坦")]
    [InlineData("")]
    public void What_is_no_number_is_left_alone(string question) => Assert.Empty(NumberForms.Of(question));

    [Fact]
    public void Only_what_is_written_otherwise_is_named() =>
        Assert.Equal(["2台"], NumberForms.Of("2025年的两台").First(form => form.Text == "2025年的2台").Written);

    [Fact]
    public void Forms_are_few_and_differ() => Gen.OneOf(HostileText.Short, Gen.String[Gen.Char["0123456789〇零一两十百千万年月日号-/.%第分之台"], 0, 20]).Sample(question =>
    {
        var forms = NumberForms.Of(question);

        Assert.True(forms.Count <= 5);
        Assert.Distinct(forms.Select(form => form.Text).Append(question));
    });
}
