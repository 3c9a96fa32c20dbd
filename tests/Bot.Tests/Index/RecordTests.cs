using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Text;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Index;

/// <summary>What is written comes back as it was.</summary>
public sealed class RecordTests
{
    [Fact]
    public void A_passage_comes_back_as_it_was() => Sample.Articles(1).Sample(articles =>
    {
        foreach (var passage in new PassageCutter(new TwoLetterSegmenter()).Cut(articles[0]))
        {
            var bytes = PassageRecord.Encode(passage);
            var decoded = PassageRecord.Decode(bytes);
            var sentences = PassageRecord.DecodeText(bytes, out var text);

            Assert.Equal(passage with { Sentences = [], Words = [] }, decoded with { Sentences = [], Words = [] });
            Assert.Equal(passage.Sentences, decoded.Sentences);
            Assert.Equal(passage.Words, decoded.Words);
            Assert.Equal(passage.Text, text.ToString());
            Assert.Equal(passage.Sentences.Select(sentence => sentence.Span), sentences.Select(sentence => sentence.Span));
        }
    }, iter: 500);

    [Fact]
    public void Words_of_any_length_at_any_distance_come_back() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 40]).Array[0, 50].Sample(gaps =>
    {
        var words = new List<TextSpan>();
        foreach (var (gap, length) in gaps)
            words.Add(new((words.Count == 0 ? 0 : words[^1].End) + gap, length));
        var text = new string('字', words.Count == 0 ? 1 : words[^1].End);
        var passage = new Passage
        {
            Article = Sample.Article(text).Header,
            Number = 3,
            Start = int.MaxValue,
            Paragraph = 300,
            Text = text,
            Sentences = [new(new(0, text.Length), "某人")],
            Words = [.. words],
        };

        var decoded = PassageRecord.Decode(PassageRecord.Encode(passage));

        Assert.Equal(passage.Words, decoded.Words);
        Assert.Equal((passage.Start, passage.Paragraph), (decoded.Start, decoded.Paragraph));
    }, iter: 500);

    [Fact]
    public void Words_that_overlap_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WordSpans.Of([new(0, 2), new(1, 2)]));

    [Fact]
    public void An_article_comes_back_as_it_was() =>
        Gen.Select(Sample.Articles(1), Gen.Bool, Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Sample((articles, titleInText, length, passages) =>
        {
            var record = new ArticleRecord(articles[0].Header, articles[0].Source, titleInText, length, passages);

            Assert.Equal(record, ArticleRecord.Decode(record.Encode()));
        }, iter: 500);

    [Theory]
    [InlineData(null)]
    [InlineData("0001-01-01")]
    [InlineData("2025-12-20")]
    [InlineData("9999-12-31")]
    public void Every_day_comes_back_and_so_does_none(string? day)
    {
        DateOnly? date = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var record = new ArticleRecord(new ArticleHeader("a", "题", date, "v"), new("/place", "a.txt"), false, 0, 0);

        Assert.Equal(date, ArticleRecord.Decode(record.Encode()).Header.Date);
    }
}
