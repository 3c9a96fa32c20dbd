using System.Text.RegularExpressions;
using Bot.Core.Search;
using Bot.Core.Text;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Search;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("峰会在哪里举行？", "峰会在哪里举行？")]
    [InlineData(" \t　峰会？\r\n", "峰会？")]
    [InlineData("\uFEFF峰会？\u200B", "峰会？")] // what pasting brings along
    [InlineData("第一行\n第二行", "第一行\n第二行")]
    [InlineData("𠮷野家😀", "𠮷野家😀")]
    [InlineData("？？？", "？？？")]
    public void A_question_is_trimmed_and_otherwise_as_typed(string text, string question)
    {
        Assert.Equal(question, Question.TryParse(text, out var refusal)?.Text);
        Assert.Equal(QuestionRefusal.None, refusal);
    }

    [Theory]
    [InlineData("", QuestionRefusal.Empty)]
    [InlineData(" \n　", QuestionRefusal.Empty)]
    [InlineData("\uFEFF\u200B", QuestionRefusal.Empty)]
    // Escaped twice: an attribute cannot hold half a surrogate pair.
    [InlineData(@"a\0b", QuestionRefusal.BrokenCharacters)]
    [InlineData(@"峰会\x1B31m", QuestionRefusal.BrokenCharacters)]
    [InlineData(@"峰会\x9B", QuestionRefusal.BrokenCharacters)]
    [InlineData(@"\uD83D峰会", QuestionRefusal.BrokenCharacters)]
    [InlineData(@"峰会\uDE00", QuestionRefusal.BrokenCharacters)]
    public void What_cannot_be_asked_is_refused_with_the_reason(string text, QuestionRefusal reason)
    {
        Assert.Null(Question.TryParse(Regex.Unescape(text), out var refusal));
        Assert.Equal(reason, refusal);
    }

    [Theory]
    [InlineData(Question.MaxLength, QuestionRefusal.None)]
    [InlineData(Question.MaxLength + 1, QuestionRefusal.TooLong)]
    [InlineData(100_000, QuestionRefusal.TooLong)]
    public void A_question_has_a_longest_length(int length, QuestionRefusal reason)
    {
        Question.TryParse($" {new string('问', length)} ", out var refusal);

        Assert.Equal(reason, refusal);
    }

    [Fact]
    public void Any_text_is_a_question_or_is_refused() => HostileText.Any.Sample(text =>
        Assert.Equal(Question.TryParse(text, out var refusal) is null, refusal != QuestionRefusal.None), iter: 1_000);

    [Fact]
    public void Of_a_question_taken_apart_nothing_that_asks_is_searched_for() => HostileText.Short.Sample(text =>
    {
        if (Question.TryParse(text + "多少？", out _) is not { } question)
            return;

        var analysis = QuestionAnalysis.Of(question, new TwoLetterSegmenter());

        Assert.Equal(question.Text.Length, analysis.Folded.Length);
        Assert.All(analysis.Words, word => Assert.DoesNotContain(analysis.Asking, word.Overlaps));
        Assert.All(analysis.Grams, gram => Assert.DoesNotContain(analysis.Asking, gram.Span.Overlaps));
        var end = 0;
        Assert.All(analysis.Asking, span =>
        {
            Assert.True(span.Start >= end && span.End <= question.Text.Length);
            end = span.End;
        });
    }, iter: 1_000);

    [Theory]
    [InlineData("“令和”有什么含义？", true)]
    [InlineData("\"令和\"有什么含义？", true)]
    [InlineData("“水”令和煤有什么含义？", false)] // between quotes, not in them
    public void In_quotes_a_particle_is_part_of_a_name(string question, bool isPart)
    {
        var analysis = QuestionAnalysis.Of(Sample.Question(question), new OneLetterSegmenter());

        Assert.Equal(isPart, analysis.Grams.Any(gram => gram.Span.Of(analysis.Folded) == "令和"));
    }

    private sealed class OneLetterSegmenter : IWordSegmenter
    {
        public void Segment(string folded, List<TextSpan> words) =>
            words.AddRange(Enumerable.Range(0, folded.Length).Where(at => char.IsLetter(folded[at])).Select(static at => new TextSpan(at, 1)));
    }
}
