using Bot.Core.Answers.Choosing;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>Finds the sentences that answer a question, and says so when there are none.</summary>
public sealed class Answerer(IPassageIndex index, AnswerOptions options) : IAnswerer
{
    public Answer Ask(Question question, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var result = index.Search(question, Math.Max(options.Passages, most));
        var (candidates, terms) = FeatureExtractor.Measure(result, Associations.Learnt);
        if (candidates.Count == 0)
            return new Answer.NothingFound(question, []);
        QuotationModel.Learnt.Score(candidates);
        var quotations = Choose(candidates, new QuotationBuilder(terms, options), most);
        return quotations[0].Confidence >= options.Threshold
            ? new Answer.Found(question, quotations)
            : new Answer.NothingFound(question, quotations);
    }

    /// <summary>The best ones, each a different answer: none overlaps another, none says the same words again.</summary>
    private static List<Quotation> Choose(List<Candidate> candidates, QuotationBuilder builder, int most)
    {
        var quotations = new List<Quotation>();
        var said = new HashSet<string>();
        // A stable order: equal scores stay in the order of the passages and of their sentences.
        foreach (var candidate in candidates.OrderByDescending(static candidate => candidate.Score))
        {
            if (quotations.Count == most)
                break;
            var place = candidate.Span.Shift(candidate.Hit.Passage.Start);
            if (quotations.Exists(taken => taken.Article.Id == candidate.Hit.Passage.Article.Id && taken.Span.Overlaps(place)))
                continue;
            var quotation = builder.Build(candidate, SharesOf(candidate, candidates), ConfidenceModel.Learnt.Confidence(candidate));
            if (quotations.Exists(taken => taken.Article.Id == quotation.Article.Id && taken.Span.Overlaps(quotation.Span)))
                quotation = builder.Build(candidate, [], ConfidenceModel.Learnt.Confidence(candidate));
            if (said.Add(CharacterFolding.Fold(quotation.Text)))
                quotations.Add(quotation);
        }

        return quotations;
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
