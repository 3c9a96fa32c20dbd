using Bot.Core.Text;

namespace Bot.Tests.Texts;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData("  峰会 ", 2, 2)]
    [InlineData("峰会", 0, 2)]
    [InlineData("  　 ", 0, 0)]
    public void Trim_leaves_no_white_space_at_either_end(string text, int start, int length) =>
        Assert.Equal(new TextSpan(start, length), new TextSpan(0, text.Length).Trim(text));

    [Fact]
    public void A_span_is_half_open()
    {
        var span = TextSpan.FromBounds(2, 5);

        Assert.Equal((2, 3, 5), (span.Start, span.Length, span.End));
        Assert.Equal("二三四", span.Of("〇一二三四五"));
        Assert.Equal("[2, 5)", span.ToString());
        Assert.Equal(TextSpan.FromBounds(1, 4), span.Shift(-1));
    }

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(0, 3, true)]
    [InlineData(3, 4, true)]
    [InlineData(4, 9, true)]
    [InlineData(5, 9, false)]
    public void Neighbours_do_not_overlap(int start, int end, bool overlaps)
    {
        var (span, other) = (TextSpan.FromBounds(2, 5), TextSpan.FromBounds(start, end));

        Assert.Equal(overlaps, span.Overlaps(other));
        Assert.Equal(overlaps, other.Overlaps(span));
    }

    [Fact]
    public void A_span_contains_itself_and_what_is_inside()
    {
        var span = TextSpan.FromBounds(2, 5);

        Assert.True(span.Contains(span));
        Assert.True(span.Contains(new(3, 1)));
        Assert.False(span.Contains(new(1, 2)));
        Assert.False(span.Contains(new(4, 2)));
    }

    [Fact]
    public void Negative_numbers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(3, 2));
    }
}
