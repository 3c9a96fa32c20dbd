using Bot.Core.Answers.Choosing;
using Bot.Core.Search;

namespace Bot.Core.Answers;

/// <summary>Finds the sentences that answer a question, and says so when there are none.</summary>
/// <param name="synonyms">Those of the moment: asked for with every question.</param>
public sealed class Answerer(IPassageIndex index, AnswerOptions options, Func<Synonyms> synonyms) : IAnswerer
{
    /// <summary>A thread's own, for what it needs room for is used again with the next question.</summary>
    [ThreadStatic]
    private static FeatureExtractor? _ofThread;

    private static FeatureExtractor Extractor => _ofThread ??= new(Associations.Learnt);

    public Answer Ask(Question question, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        using var view = index.Open();
        var best = new Attempts(view, Extractor, options, synonyms).Best(question, most);
        return best.Quotations.Count > 0 && best.Confidence >= options.Threshold
            ? new Answer.Found(question, best.Quotations) { ReadAs = best.IsCorrected ? best.Question : null }
            : new Answer.NothingFound(question, best.Quotations);
    }

    /// <summary>The best sentences for a question with all that was measured of them, the best first.</summary>
    public Explanation Explain(Question question, int most)
    {
        using var view = index.Open();
        var asked = new Attempts(view, Extractor, options, synonyms).Best(question, 1).Question;
        var result = view.Search(asked, options.Passages);
        var (candidates, _) = Extractor.Measure(result);
        QuotationModel.Learnt.Score(candidates.All);
        return new(result.Question, result.Terms, [.. candidates.Ranked().ToArray().Take(most).Select(Explain)]);
    }

    private static ExplainedSentence Explain(Candidate candidate)
    {
        var passage = candidate.Hit.Passage;
        return new(
            passage.Article, passage.Paragraph, candidate.Span.Of(passage.Text), candidate.Hit.Score, candidate.Score, candidate.Share,
            ConfidenceModel.Learnt.Confidence(candidate), QuotationModel.Learnt.Parts(candidate));
    }
}
