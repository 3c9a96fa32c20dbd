using Bot.Core.Answers.Choosing;
using Bot.Core.Documents;
using Bot.Core.Search;
using Bot.Core.Text;

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

    private List<Quotation> Quote(Question question, int most)
    {
        var result = index.Search(question, Math.Max(options.Passages, most));
        var (candidates, terms) = Extractor.Measure(result);
        QuotationModel.Learnt.Score(candidates.All);
        return Choose(candidates, new QuotationBuilder(terms, options), most);
    }

    /// <summary>The best ones, each a different answer: none overlaps another, none says the same words again.</summary>
    private static List<Quotation> Choose(CandidateList candidates, QuotationBuilder builder, int most)
    {
        var quotations = new List<Quotation>(most);
        var said = new HashSet<string>();
        foreach (var candidate in candidates.Ranked())
        {
            if (quotations.Count == most)
                break;
            if (IsTaken(candidate.Hit.Passage.Article, candidate.Span.Shift(candidate.Hit.Passage.Start)))
                continue;
            var confidence = ConfidenceModel.Learnt.Confidence(candidate);
            var quotation = builder.Build(candidate, SharesOf(candidate, candidates), confidence);
            if (IsTaken(quotation.Article, quotation.Span))
                quotation = builder.Build(candidate, [], confidence);
            if (said.Add(CharacterFolding.Fold(quotation.Text)))
                quotations.Add(quotation);
        }

        return quotations;

        bool IsTaken(ArticleHeader article, TextSpan place)
        {
            foreach (var taken in quotations)
            {
                if (taken.Article.Id == article.Id && taken.Span.Overlaps(place))
                    return true;
            }

            return false;
        }
    }

    private static double[] SharesOf(Candidate candidate, CandidateList candidates)
    {
        var shares = new double[candidate.Hit.Passage.Sentences.Length];
        foreach (var other in candidates.All)
        {
            if (ReferenceEquals(other.Hit, candidate.Hit))
                shares[other.Sentence] = other.Share;
        }

        return shares;
    }
}
