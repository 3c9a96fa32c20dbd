using Bot.Core.Answers.Choosing;
using Bot.Core.Search;

namespace Bot.Core.Answers;

/// <summary>Finds the sentences that answer a question, and says so when there are none.</summary>
/// <param name="synonyms">Those of the moment: asked for with every question.</param>
public sealed class Answerer(IPassageIndex index, AnswerOptions options, Func<Synonyms> synonyms) : IAnswerer
{
    public Answer Ask(Question question, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        IReadOnlyList<Quotation> best = [];
        // Of the question and its rewordings the one that is answered best; of equals the first.
        foreach (var reworded in synonyms().Rewordings(question))
        {
            var quotations = Quote(reworded, most);
            if (best.Count == 0 || quotations.Count > 0 && quotations[0].Confidence > best[0].Confidence)
                best = quotations;
        }

        return best.Count > 0 && best[0].Confidence >= options.Threshold
            ? new Answer.Found(question, best)
            : new Answer.NothingFound(question, best);
    }

    /// <summary>The best sentences for a question with all that was measured of them, the best first.</summary>
    public Explanation Explain(Question question, int most)
    {
        var best = synonyms().Rewordings(question).MaxBy(reworded => Quote(reworded, 1) is [var first, ..] ? first.Confidence : 0)!;
        var result = index.Search(best, options.Passages);
        var (candidates, _) = FeatureExtractor.Measure(result, Associations.Learnt);
        QuotationModel.Learnt.Score(candidates);
        return new(result.Question, result.Terms, [.. candidates.OrderByDescending(static candidate => candidate.Score).Take(most).Select(Explain)]);
    }

    private static ExplainedSentence Explain(Candidate candidate)
    {
        var passage = candidate.Hit.Passage;
        return new(
            passage.Article, passage.Paragraph, candidate.Span.Of(passage.Text), candidate.Hit.Score, candidate.Score, candidate.Share,
            ConfidenceModel.Learnt.Confidence(candidate), QuotationModel.Learnt.Parts(candidate));
    }

    private List<Quotation> Quote(Question question, int most)
    {
        var quotations = new DistinctQuotations(most);
        var passages = Math.Max(options.Passages, most);
        var hits = Quote(question, passages, quotations);
        // Reprints that are not quite the same took the places of other answers: there may be some further down.
        if (quotations is { HasReprints: true, IsFull: false } && hits.Count == passages)
            hits = Quote(question, passages * FurtherDown, quotations);
        return quotations.WithSources(hits);
    }

    private const int FurtherDown = 4;

    private IReadOnlyList<PassageHit> Quote(Question question, int passages, DistinctQuotations quotations)
    {
        var result = index.Search(question, passages);
        var (candidates, terms) = FeatureExtractor.Measure(result, Associations.Learnt);
        if (candidates.Count > 0)
        {
            QuotationModel.Learnt.Score(candidates);
            Choose(candidates, new QuotationBuilder(terms, options), quotations);
        }

        return result.Hits;
    }

    /// <summary>The best ones, each a different answer: none overlaps another, none says the same words again.</summary>
    private static void Choose(List<Candidate> candidates, QuotationBuilder builder, DistinctQuotations quotations)
    {
        // A stable order: equal scores stay in the order of the passages and of their sentences.
        foreach (var candidate in candidates.OrderByDescending(static candidate => candidate.Score))
        {
            if (quotations.IsFull)
                break;
            var passage = candidate.Hit.Passage;
            if (quotations.Overlaps(passage.Article.Id, candidate.Span.Shift(passage.Start)))
                continue;
            var quotation = builder.Build(candidate, SharesOf(candidate, candidates), ConfidenceModel.Learnt.Confidence(candidate));
            if (quotations.Overlaps(passage.Article.Id, quotation.Span))
                quotation = builder.Build(candidate, [], ConfidenceModel.Learnt.Confidence(candidate));
            quotations.Add(quotation);
        }
    }

    private static double[] SharesOf(Candidate candidate, List<Candidate> candidates)
    {
        var shares = new double[candidate.Hit.Passage.Sentences.Length];
        foreach (var other in candidates)
        {
            if (ReferenceEquals(other.Hit, candidate.Hit))
                shares[other.Sentence] = other.Share;
        }

        return shares;
    }
}
