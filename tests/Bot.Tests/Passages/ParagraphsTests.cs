using Bot.Core.Documents;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Passages;

public sealed class ParagraphsTests
{
    /// <param name="paragraphs">With a | between them.</param>
    [Theory]
    [InlineData("一")]
    [InlineData("一\n|二\r\n|三\r|四")]
    [InlineData("一\n\n \n|二")] // empty lines count for nothing
    [InlineData("\n\n一\n|二")] // blank lines in front belong to the first paragraph
    [InlineData("一\n|　　二\n|\t三")] // indentation belongs to what it indents
    [InlineData("一\n|二\n \n\n")]
    [InlineData("一\u0085|二\u2028|三\u2029|四\v|五\f|六")]
    public void A_line_that_is_not_empty_is_a_paragraph(string paragraphs)
    {
        var text = paragraphs.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(paragraphs.Split('|'), Paragraphs.Of(Sample.Article(text)).Select(paragraph => paragraph.Span.Of(text)));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void The_title_is_paragraph_1_wherever_it_stands(bool titleInText, int first) =>
        Assert.Equal([first, first + 1], Paragraphs.Of(Sample.Article("一\n二", titleInText: titleInText)).Select(paragraph => paragraph.Number));

    [Fact]
    public void The_numbers_are_those_of_the_lines_of_the_file_that_are_not_empty()
    {
        var lines = Sample.Seed.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        var paragraphs = Paragraphs.Of(Sample.Seed).ToList();

        Assert.Equal(lines, paragraphs.Select(paragraph => paragraph.Span.Of(Sample.Seed.Text).Trim()));
        Assert.Equal(Enumerable.Range(1, lines.Length), paragraphs.Select(paragraph => paragraph.Number));
        Assert.Contains("20亿美元", paragraphs[9].Span.Of(Sample.Seed.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_joined_are_the_text() => HostileText.Any.Sample(text =>
    {
        var end = 0;
        foreach (var paragraph in Paragraphs.Of(Sample.Article(text)))
        {
            Assert.Equal(end, paragraph.Span.Start);
            Assert.False(paragraph.Span.IsEmpty);
            end = paragraph.Span.End;
        }

        Assert.Equal(text.Length, end);
    }, iter: 2_000);
}
