using Bot.Core.Text;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Texts;

public sealed class GramsTests
{
    [Theory]
    [InlineData("东京峰会", "东京 京峰 峰会")]
    [InlineData("在", "在")]
    [InlineData("东京，峰会", "东京 峰会")]
    [InlineData("ひら", "ひら")]
    [InlineData("alem.ai中心", "alem ai 中心")]
    [InlineData("20亿美元", "20 亿美 美元")]
    [InlineData("2025年12月", "2025 年 12 月")]
    [InlineData("𠮷野家", "𠮷 野家")]
    [InlineData("😀x", "😀x")]
    [InlineData("？！ \n", "")]
    [InlineData("", "")]
    public void Two_ideographs_side_by_side_are_a_gram_and_a_run_of_other_letters_is(string text, string grams) =>
        Assert.Equal(grams.Split(' ', StringSplitOptions.RemoveEmptyEntries), Of(text).Select(gram => gram.Span.Of(text)));

    [Fact]
    public void A_long_run_is_cut_but_not_inside_a_character()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("😀", 50));

        var grams = Of(text);

        Assert.Equal([Grams.MaxRunLength - 1, 101 - Grams.MaxRunLength + 1], grams.Select(gram => gram.Span.Length));
    }

    [Fact]
    public void Every_letter_is_in_a_gram_and_nothing_is_cut_in_two() => HostileText.Any.Sample(text =>
    {
        var covered = new bool[text.Length];
        var start = -1;

        foreach (var gram in Of(text))
        {
            Assert.True(gram.Span.Start > start && gram.Span.Length is > 0 and <= Grams.MaxRunLength);
            start = gram.Span.Start;
            Assert.Equal(Grams.Key(gram.Span.Of(text.AsSpan())), gram.Key);
            Array.Fill(covered, true, gram.Span.Start, gram.Span.Length);
            Assert.False(IsInside(text, gram.Span.Start) || IsInside(text, gram.Span.End), $"{gram.Span} cuts a character.");
        }

        for (var i = 0; i < text.Length; i++)
            Assert.Equal(char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || Grams.IsIdeographic(text[i]), covered[i]);
    }, iter: 1_000);

    private static bool IsInside(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static List<Gram> Of(string text)
    {
        var grams = new List<Gram>();
        Grams.Of(text, grams);
        return grams;
    }
}
