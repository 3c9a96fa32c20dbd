using System.Collections.Immutable;
using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>A question taken apart: what it asks about, and by which words it asks.</summary>
public sealed record QuestionAnalysis
{
    /// <summary>Words of one character that hold a question together; a bigram with one of them is rare and says nothing.</summary>
    internal const string Particles = "的是了着过和与及或在被把就都也还而则将之其所这那有";

    private static readonly char[] Quotes = [.. "“”‘’「」『』《》\""];

    private QuestionAnalysis()
    {
    }

    public required Question Question { get; init; }

    /// <summary>The question's text folded; one unit for one unit of <see cref="Question.Text"/>.</summary>
    public required string Folded { get; init; }

    /// <summary>Where it asks (什么, 多少, 请问 …), ascending; these words are not searched for.</summary>
    public required ImmutableArray<TextSpan> Asking { get; init; }

    /// <summary>What kind of answer is expected.</summary>
    public required AnswerType Expected { get; init; }

    /// <summary>The words of the question's content.</summary>
    public required ImmutableArray<TextSpan> Words { get; init; }

    /// <summary>The grams of the question's content; none reaches across a word that asks.</summary>
    public required ImmutableArray<Gram> Grams { get; init; }

    public static QuestionAnalysis Of(Question question, IWordSegmenter segmenter)
    {
        var folded = CharacterFolding.Fold(question.Text);
        var (asking, expected) = AskingWords.Find(folded);
        var words = new List<TextSpan>(folded.Length);
        segmenter.Segment(folded, words);
        words.RemoveAll(word => OverlapsAny(word, asking));
        var content = folded.ToCharArray();
        foreach (var span in asking)
            content.AsSpan(span.Start, span.Length).Fill(' ');
        foreach (var word in words)
        {
            if (SpokenWords.Contains(word.Of(folded.AsSpan())))
                content.AsSpan(word.Start, word.Length).Fill(' ');
        }

        words.RemoveAll(word => content[word.Start] == ' ');
        foreach (var word in words)
        {
            // 令和 in quotes is a name, whatever 和 is elsewhere.
            if (word.Length == 1 && Particles.Contains(folded[word.Start]) && !IsQuoted(folded, word.Start))
                content[word.Start] = ' ';
        }

        var grams = new List<Gram>(folded.Length);
        Text.Grams.Of(content, grams);
        return new()
        {
            Question = question,
            Folded = folded,
            Asking = [.. asking],
            Expected = expected,
            Words = [.. words],
            Grams = [.. grams],
        };
    }

    private static bool OverlapsAny(TextSpan span, List<TextSpan> others)
    {
        foreach (var other in others)
        {
            if (span.Overlaps(other))
                return true;
        }

        return false;
    }

    private static bool IsQuoted(string folded, int at)
    {
        var before = folded.LastIndexOfAny(Quotes, at);
        return before >= 0 && IsOpening(folded, before) && folded.IndexOfAny(Quotes, at) >= 0;
    }

    /// <summary>A mark that looks the same on both sides opens where as many stand before it as close.</summary>
    private static bool IsOpening(string folded, int at) =>
        "“‘「『《".Contains(folded[at]) || folded[at] == '"' && folded.AsSpan(0, at).Count('"') % 2 == 0;
}

/// <summary>The kind of answer that a question expects.</summary>
public enum AnswerType
{
    /// <summary>Nothing that could be told from the question's words.</summary>
    Other,
    Time,
    Quantity,
    Person,
    Place,
    Cause,
    Manner,
    Definition,
    Name,
    YesOrNo,
}
