using Bot.Core.Answers;
using Bot.Core.Answers.Choosing;
using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Answers;

/// <summary>Sentences that answer, too, are quotations of their own; what hardly answers rounds one off.</summary>
public sealed class RivalsTests
{
    private static readonly PassageHit Hit = new(null!, 1, 0);

    [Theory]
    [InlineData(0.1, true)]
    [InlineData(0.09, false)]
    public void A_rival_is_likely_enough_to_be_worth_a_place(double share, bool isRival) =>
        Assert.Equal(isRival, Rivals.IsRival(Candidate(Hit, 1, share), Candidate(Hit, 0, 0.8)));

    [Fact]
    public void A_sentence_of_another_passage_is_in_nobodys_way() =>
        Assert.False(Rivals.IsRival(Candidate(new(null!, 1, 0), 1, 0.5), Candidate(Hit, 0, 0.5)));

    [Fact]
    public void What_goes_on_about_the_sentence_before_it_is_no_rival_of_that_one()
    {
        var naming = Candidate(Hit, 0, 0.5);
        var telling = Candidate(Hit, 1, 0.4);
        var further = Candidate(Hit, 2, 0.4);
        telling.Features[(int)Feature.StartsWithPronoun] = further.Features[(int)Feature.StartsWithPronoun] = 1;

        Assert.False(Rivals.IsRival(telling, naming));
        Assert.False(Rivals.IsRival(naming, telling));
        Assert.True(Rivals.IsRival(further, naming));
    }

    [Fact]
    public void No_sentence_is_its_own_rival()
    {
        var quoted = Candidate(Hit, 0, 0.5);

        Assert.False(Rivals.IsRival(quoted, quoted));
    }

    [Fact]
    public void Two_sentences_that_answer_are_two_quotations() => Assert.Equal(
        ["经贸论坛很受关注。去年的经贸论坛在东京举行，有三百人参加。", "今年的经贸论坛在大阪举行，有五百人参加。"],
        Ask("经贸论坛在哪里举行？", "经贸论坛很受关注。去年的经贸论坛在东京举行，有三百人参加。今年的经贸论坛在大阪举行，有五百人参加。"));

    [Fact]
    public void Where_nobody_is_sure_what_may_answer_stays_together() => Assert.Contains(
        "经贸论坛将在东京举行。经贸论坛也将在大阪举行。",
        Ask("企业家们的经贸论坛去哪里办？", "各国代表都已抵达。经贸论坛将在东京举行。经贸论坛也将在大阪举行。")[0], StringComparison.Ordinal);

    private static Candidate Candidate(PassageHit hit, int sentence, double share)
    {
        var candidate = new Candidate { Share = share };
        candidate.Begin(hit, sentence, default);
        candidate.Share = share;
        return candidate;
    }

    private static List<string> Ask(string question, string text)
    {
        using var segmenter = new SmartCnSegmenter();
        var others = Enumerable.Range(0, 8).Select(number => $"第{number}条路很长。");
        var index = new FakePassageIndex([.. others.Prepend(text).Select((one, number) => Sample.Article(one, $"{number}"))], segmenter);
        var answer = new Answerer(index, new AnswerOptions { Threshold = 0 }, static () => Synonyms.None).Ask(Sample.Question(question), 3);
        return [.. Assert.IsType<Answer.Found>(answer).Quotations.Select(static quotation => quotation.Text)];
    }
}
