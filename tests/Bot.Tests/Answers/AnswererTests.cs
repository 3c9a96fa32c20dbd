using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.Core.Search;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Answers;

/// <summary>What holds for every answer, whatever the model's weights are.</summary>
public sealed class AnswererTests
{
    private const int Most = 4;

    private static readonly AnswerOptions Options = new();

    /// <summary>Questions out of the articles' own letters, so that something is found, and out of nowhere.</summary>
    private static readonly Gen<(Article[] Articles, string[] Asked)> Cases =
        from articles in Sample.Articles(5)
        from pieces in Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[1, 30]).Array[3]
        from noise in HostileText.Short.Array[2]
        select (articles, pieces.Select(piece => Piece(articles, piece.Item1, piece.Item2, piece.Item3) + "？").Concat(noise).ToArray());

    [Fact]
    public void A_quotation_is_its_article_letter_for_letter() => ForEveryAnswer((articles, quotations) =>
    {
        foreach (var quotation in quotations)
        {
            var article = articles.Single(article => article.Id == quotation.Article.Id);

            Assert.Equal(article.Header, quotation.Article);
            Assert.NotEmpty(quotation.Text);
            Assert.Equal(quotation.Text.Trim(), quotation.Text);
            Assert.Equal(article.Text.Substring(quotation.Span.Start, quotation.Span.Length), quotation.Text);
            Assert.Equal(ParagraphAt(article, quotation.Span.Start), quotation.Paragraph);
        }
    });

    [Fact]
    public void Context_is_what_stands_right_beside_the_quotation() => ForEveryAnswer((articles, quotations) =>
    {
        foreach (var quotation in quotations)
        {
            var text = articles.Single(article => article.Id == quotation.Article.Id).Text;

            Assert.EndsWith(quotation.Before, text[..quotation.Span.Start].TrimEnd(), StringComparison.Ordinal);
            Assert.StartsWith(quotation.After, text[quotation.Span.End..].TrimStart(), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Spans_lie_in_the_text_ascend_and_do_not_overlap() => ForEveryAnswer((_, quotations) =>
    {
        foreach (var quotation in quotations)
        {
            Assert.InRange(quotation.Sentence.Start, 0, quotation.Text.Length - 1);
            Assert.InRange(quotation.Sentence.End, quotation.Sentence.Start + 1, quotation.Text.Length);
            var end = 0;
            foreach (var match in quotation.Matches)
            {
                Assert.True(match.Start >= end && !match.IsEmpty && match.End <= quotation.Text.Length, $"{match} in {quotation}");
                end = match.End;
            }
        }
    });

    [Fact]
    public void No_span_cuts_a_character() => ForEveryAnswer((_, quotations) =>
    {
        foreach (var quotation in quotations)
        {
            foreach (var span in quotation.Matches.Append(quotation.Sentence))
                Assert.False(IsInside(quotation.Text, span.Start) || IsInside(quotation.Text, span.End), $"{span} in {quotation}");
        }
    });

    [Fact]
    public void A_quotation_is_short_unless_one_sentence_is_long() => ForEveryAnswer((_, quotations) =>
        Assert.All(quotations, quotation => Assert.True(quotation.Text.Length <= Options.MaxLength || quotation.Sentence.Length == quotation.Text.Length, $"{quotation}")));

    [Fact]
    public void Quotations_are_few_and_do_not_overlap() => ForEveryAnswer((_, quotations) =>
    {
        Assert.True(quotations.Count <= Most);
        foreach (var (i, quotation) in quotations.Index())
            Assert.DoesNotContain(quotations.Take(i), other => other.Article.Id == quotation.Article.Id && other.Span.Overlaps(quotation.Span));
    });

    [Fact]
    public void Confidence_is_a_probability() => ForEveryAnswer((_, quotations) =>
        Assert.All(quotations, quotation => Assert.InRange(quotation.Confidence, 0, 1)));

    [Fact]
    public void The_same_question_has_the_same_answer() => Cases.Sample((articles, asked) =>
    {
        var (one, other) = (Answerer(articles), Answerer(articles));
        foreach (var question in Questions(asked))
            Assert.Equal(Said(one.Ask(question, Most)), Said(other.Ask(question, Most)));
    }, iter: 40);

    [Fact]
    public void Fewer_quotations_are_the_first_of_more() => Cases.Sample((articles, asked) =>
    {
        var answerer = Answerer(articles);
        foreach (var question in Questions(asked))
            Assert.Equal(Said(answerer.Ask(question, Most)).Take(1), Said(answerer.Ask(question, 1)));
    }, iter: 40);

    [Theory]
    [InlineData("asdfghjkl")]
    [InlineData("？？？")]
    [InlineData("铀")]
    public void A_question_that_nothing_matches_finds_nothing(string question)
    {
        var answer = Answerer(Sample.Article("东京举行峰会。")).Ask(Sample.Question(question), Most);

        Assert.Empty(Assert.IsType<Answer.NothingFound>(answer).Nearest);
        Assert.Equal(question, answer.Question.Text);
    }

    [Fact]
    public void Who_said_something_is_no_answer_to_what_was_said()
    {
        var answer = Answerer(Sample.Article("水很重要。我们会节约用水。”托卡耶夫说。")).Ask(Sample.Question("托卡耶夫说了什么？"), Most);

        var quotations = answer is Answer.Found found ? found.Quotations : ((Answer.NothingFound)answer).Nearest;
        Assert.DoesNotContain(quotations, static quotation => quotation.Sentence.Of(quotation.Text) == "托卡耶夫说。");
    }

    [Fact]
    public void Another_time_is_no_answer_where_the_question_asks_for_none()
    {
        var answer = Answerer(Sample.Article("下届峰会将在阿斯塔纳举行。首届峰会在东京举行。")).Ask(Sample.Question("峰会在哪里举行？"), 1);

        Assert.Equal("首届峰会在东京举行。", Assert.IsType<Answer.Found>(answer).Quotations[0] is var best ? best.Sentence.Of(best.Text) : "");
    }

    [Fact]
    public void An_index_without_articles_finds_nothing() =>
        Assert.IsType<Answer.NothingFound>(Answerer().Ask(Sample.Question("峰会在哪里举行？"), Most));

    [Fact]
    public void Less_than_one_quotation_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Answerer(Sample.Article("东京。")).Ask(Sample.Question("东京"), 0));

    [Fact]
    public void The_longest_question_is_answered() =>
        Assert.NotNull(Answerer(Sample.Seed).Ask(Sample.Question(string.Concat(Enumerable.Repeat("哈日双边贸易额是多少？", 100))[..Question.MaxLength]), Most));

    private static void ForEveryAnswer(Action<Article[], IReadOnlyList<Quotation>> check) => Cases.Sample((articles, asked) =>
    {
        var answerer = Answerer(articles);
        foreach (var question in Questions(asked))
            check(articles, Quotations(answerer.Ask(question, Most)));
    }, iter: 60);

    private static Answerer Answerer(params Article[] articles) =>
        new(new FakePassageIndex(articles, new TwoLetterSegmenter()), Options, static () => Synonyms.None);

    private static IEnumerable<Question> Questions(string[] asked) => asked.Select(text => Question.TryParse(text, out _)).OfType<Question>();

    private static IReadOnlyList<Quotation> Quotations(Answer answer) => answer switch
    {
        Answer.Found found => found.Quotations,
        Answer.NothingFound nothing => nothing.Nearest,
        _ => throw new InvalidOperationException("There is no third kind of answer."),
    };

    private static List<string> Said(Answer answer) =>
        [.. Quotations(answer).Select(quotation => $"{quotation with { Matches = [] }} {string.Join(' ', quotation.Matches)}")];

    private static string Piece(Article[] articles, double which, double where, int length)
    {
        var text = articles[Math.Min(articles.Length - 1, (int)(which * articles.Length))].Text;
        var start = Math.Min(text.Length - 1, (int)(where * text.Length));
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static int ParagraphAt(Article article, int at) =>
        Paragraphs.Of(article).Single(paragraph => paragraph.Span.Start <= at && at < paragraph.Span.End).Number;

    private static bool IsInside(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
