using Bot.Core.Text;

namespace Bot.Tests;

public class TextSpanTests
{
    [Theory]
    [InlineData("  峰会 ", 2, 2)]
    [InlineData("峰会", 0, 2)]
    [InlineData("  　 ", 0, 0)]
    public void Trim_leaves_no_white_space_at_either_end(string text, int start, int length)
    {
        Assert.Equal(new TextSpan(start, length), new TextSpan(0, text.Length).Trim(text));
    }
}
