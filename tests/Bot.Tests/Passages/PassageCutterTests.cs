using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Text;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Passages;

public sealed class PassageCutterTests
{
    private static readonly PassageCutter Cutter = new(new TwoLetterSegmenter());

    [Fact]
    public void A_paragraph_is_a_passage()
    {
        var passages = Cutter.Cut(Sample.Article("第一段。第二句。\n\n第二段。", titleInText: true));

        Assert.Equal(["第一段。第二句。\n\n", "第二段。"], passages.Select(passage => passage.Text));
        Assert.Equal([1, 2], passages.Select(passage => passage.Paragraph));
        Assert.Equal([0, 1], passages.Select(passage => passage.Number));
        Assert.Equal([0, 10], passages.Select(passage => passage.Start));
        Assert.Equal(["第一段。", "第二句。\n\n"], passages[0].Sentences.Select(sentence => sentence.Span.Of(passages[0].Text)));
    }

    [Fact]
    public void A_long_paragraph_becomes_passages_of_about_one_length()
    {
        var sentence = new string('长', 49) + "。";
        var article = Sample.Article(string.Concat(Enumerable.Repeat(sentence, 11)), titleInText: true);

        var passages = Cutter.Cut(article);

        // 550 characters: not one of 500 and a stump of 50.
        Assert.Equal(2, passages.Count);
        Assert.All(passages, passage => Assert.InRange(passage.Text.Length, 250, 300));
        Assert.All(passages, passage => Assert.Equal(1, passage.Paragraph));
    }

    [Fact]
    public void A_text_without_a_letter_is_refused() =>
        Assert.Throws<ArgumentException>(() => Cutter.Cut(Sample.Article("")));

    [Fact]
    public void Words_are_those_of_the_folded_text()
    {
        var recorder = new Recorder();

        new PassageCutter(recorder).Cut(Sample.Article("人工智慧發展"));

        Assert.Equal("人工智能发展", recorder.Folded);
    }

    [Fact]
    public void Passages_joined_are_the_article() => Sample.Articles(1).Sample(articles => AssertWhole(articles[0], Cutter), iter: 1_000);

    [Fact]
    public void Passages_joined_are_the_article_with_the_words_of_Lucenes_analyzer()
    {
        using var segmenter = new SmartCnSegmenter();
        var cutter = new PassageCutter(segmenter);

        AssertWhole(Sample.Seed, cutter);
        Sample.Articles(1).Sample(articles => AssertWhole(articles[0], cutter), iter: 200);
    }

    [Theory]
    [InlineData("cmrc-dev")]
    [InlineData("xquad-zh")]
    public void Passages_joined_are_the_article_in_real_articles(string corpus)
    {
        Corpora.SkipUnlessThere(corpus);

        foreach (var text in Corpora.Texts(corpus))
            AssertWhole(Sample.Article(text), Cutter);
    }

    private static void AssertWhole(Article article, PassageCutter cutter)
    {
        var passages = cutter.Cut(article);

        Assert.Equal(article.Text, string.Concat(passages.Select(passage => passage.Text)));
        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(passage => passage.Number));
        Assert.Equal(article.TitleInText ? 1 : 2, passages[0].Paragraph);
        foreach (var passage in passages)
        {
            Assert.Equal(article.Header, passage.Article);
            Assert.Equal(passage.Text, article.Text.Substring(passage.Start, passage.Text.Length));
            Assert.True(passage.Text.Length <= PassageCutter.MaxLength || passage.Sentences.Length == 1, $"{passage.Text.Length} characters in {passage.Sentences.Length} sentences");
            Assert.Equal(passage.Text, string.Concat(passage.Sentences.Select(sentence => sentence.Span.Of(passage.Text))));
            AssertAscending(passage.Words.ToArray(), passage.Text.Length);
        }
    }

    private static void AssertAscending(IEnumerable<TextSpan> words, int length)
    {
        var end = 0;
        foreach (var word in words)
        {
            Assert.True(word.Start >= end && !word.IsEmpty, $"{word} overlaps the word before it, or is empty.");
            end = word.End;
        }

        Assert.True(end <= length);
    }

    /// <summary>Remembers what it was given.</summary>
    private sealed class Recorder : IWordSegmenter
    {
        public string Folded { get; private set; } = "";

        public void Segment(string folded, List<TextSpan> words) => Folded = folded;
    }
}
