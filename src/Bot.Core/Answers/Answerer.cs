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

    /// <summary>How many times as many passages are looked at where reprints fill the first ones.</summary>
    private const int FurtherDown = 4;

    private static FeatureExtractor Extractor => _ofThread ??= new(Associations.Learnt);

    private readonly Rewordings _rewordings = new(index, synonyms);
    private readonly Corrections _corrections = new(index);

    public Answer Ask(Question question, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var best = Best(question, most);
        return best.Quotations.Count > 0 && best.Confidence >= options.Threshold
            ? new Answer.Found(question, best.Quotations) { ReadAs = best.IsCorrected ? best.Question : null }
            : new Answer.NothingFound(question, best.Quotations);
    }

    /// <summary>The best sentences for a question with all that was measured of them, the best first.</summary>
    public Explanation Explain(Question question, int most)
    {
        var result = index.Search(Best(question, 1).Question, options.Passages);
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

    /// <summary>The question as it is asked where that is answered well; else of it and its rewordings the one that is answered best, of equals the first.</summary>
    /// <remarks>A slip of typing is looked for only where none of them is answered well.</remarks>
    private Attempt Best(Question question, int most)
    {
        if (_rewordings.OfImprint(question) is { } imprint && Try(imprint.Question, most) is { IsSure: true } found && imprint.Look.IsMatch(found.FirstText))
            return found;
        using var ways = _rewordings.ByWords(question).GetEnumerator();
        ways.MoveNext();
        var asked = ways.Current;
        var first = Try(asked, most);
        if (first.IsSure)
            return first;
        var best = first;
        while (ways.MoveNext())
            best = best.OrBetter(Try(ways.Current, most));
        foreach (var other in _rewordings.ByNumbers(asked, best.FirstText))
            best = best.OrBetter(Try(other, most));
        return best.IsSure ? best : Corrected(first, best, most);
    }

    private Attempt Corrected(Attempt asTyped, Attempt best, int most)
    {
        foreach (var correction in _corrections.Of(asTyped.Result.Question))
        {
            var corrected = Try(correction.Question, most).AsCorrection();
            if (corrected.Confidence >= options.Threshold && corrected.Holds(correction.Proofs))
                best = best.OrBetter(corrected);
            // The likeliest come first: what is answered well needs no other guess.
            if (best.IsSure)
                break;
        }

        return best;
    }

    private Attempt Try(Question question, int most)
    {
        var quotations = new DistinctQuotations(most);
        var passages = Math.Max(options.Passages, most);
        var result = Quote(question, passages, quotations);
        // Reprints that are not quite the same took the places of other answers: there may be some further down.
        if (quotations is { HasReprints: true, IsFull: false } && result.Hits.Count == passages)
            result = Quote(question, passages * FurtherDown, quotations);
        return new(question, result, quotations.WithSources(result.Hits));
    }

    private SearchResult Quote(Question question, int passages, DistinctQuotations quotations)
    {
        var result = index.Search(question, passages);
        var (candidates, terms) = Extractor.Measure(result);
        QuotationModel.Learnt.Score(candidates.All);
        Choose(candidates, new QuotationBuilder(terms, options), quotations);
        return result;
    }

    /// <summary>The best ones, each a different answer: none overlaps another, none says the same words again.</summary>
    private static void Choose(CandidateList candidates, QuotationBuilder builder, DistinctQuotations quotations)
    {
        foreach (var candidate in candidates.Ranked())
        {
            if (quotations.IsFull)
                break;
            var passage = candidate.Hit.Passage;
            if (quotations.Overlaps(passage.Article.Id, candidate.Span.Shift(passage.Start)))
                continue;
            var confidence = ConfidenceModel.Learnt.Confidence(candidate);
            var quotation = builder.Build(candidate, SharesOf(candidate, candidates), confidence);
            if (quotations.Overlaps(passage.Article.Id, quotation.Span))
                quotation = builder.Build(candidate, [], confidence);
            quotations.Add(quotation);
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
