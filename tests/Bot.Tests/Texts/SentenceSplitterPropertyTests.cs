using Bot.Core.Text;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Texts;

/// <summary>What holds for every text, however odd.</summary>
public sealed class SentenceSplitterPropertyTests
{
    [Fact]
    public void Sentences_joined_are_the_text() => HostileText.Any.Sample(AssertWhole, iter: 3_000);

    [Theory]
    [InlineData("cmrc-dev")]
    [InlineData("cmrc-train")]
    [InlineData("xquad-zh")]
    public void Sentences_joined_are_the_text_in_real_articles(string corpus)
    {
        Corpora.SkipUnlessThere(corpus);

        foreach (var text in Corpora.Texts(corpus))
            AssertWhole(text);
    }

    [Fact]
    public void A_text_of_nothing_but_marks_takes_linear_time()
    {
        // 200,000 of each: anything quadratic would not come back.
        foreach (var mark in new[] { "（", "！”", "“！”a", "。\"", "！，", "……", "\n", " ", "“" })
            AssertWhole(string.Concat(Enumerable.Repeat(mark, 200_000 / mark.Length)));
    }

    private static void AssertWhole(string text)
    {
        var end = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Assert.Equal(end, sentence.Start);
            Assert.InRange(sentence.Length, 1, SentenceSplitter.MaxLength);
            end = sentence.End;
            Assert.False(end < text.Length && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]), $"A character is cut at {end}.");
        }

        Assert.Equal(text.Length, end);
    }
}
