using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Evaluation;

/// <summary>A question mistyped: one of the characters that it asks about exchanged for one that sounds the same.</summary>
/// <remarks>Which one depends on the question's id alone, so that every run asks the same.</remarks>
public static class SlippedCase
{
    /// <summary>Of the characters with one sound only the common ones are typed by mistake.</summary>
    private const int MostCommon = 6;

    /// <returns>Null for a question without a character that another sounds like.</returns>
    public static QuestionCase? Of(QuestionCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var folded = CharacterFolding.Fold(one.Question);
        var asking = AskingWords.Find(folded).Spans;
        var places = Enumerable.Range(0, folded.Length)
            .Where(at => Homophones.Of(folded[at]).Length > 0 && !QuestionAnalysis.Particles.Contains(folded[at], StringComparison.Ordinal) && !asking.Exists(span => span.Start <= at && at < span.End))
            .ToList();
        if (places.Count == 0)
            return null;
        var draw = Grams.Key(one.Id);
        var place = places[(int)(draw % (ulong)places.Count)];
        var others = Homophones.Of(folded[place]);
        var other = others[(int)(draw / (ulong)places.Count % (ulong)Math.Min(MostCommon, others.Length))];
        return one with { Question = $"{one.Question[..place]}{other}{one.Question[(place + 1)..]}" };
    }
}
