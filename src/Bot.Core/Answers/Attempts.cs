using Bot.Core.Answers.Choosing;
using Bot.Core.Search;

namespace Bot.Core.Answers;

/// <summary>Asks one question in one way after the other until it is answered well.</summary>
/// <param name="view">All of them are asked of one state of the index.</param>
internal sealed class Attempts(IPassageView view, FeatureExtractor extractor, AnswerOptions options, Func<Synonyms> synonyms)
{
    /// <summary>How many times as many passages are looked at where reprints fill the first ones.</summary>
    private const int FurtherDown = 4;

    private readonly Rewordings _rewordings = new(view, synonyms);
    private readonly Corrections _corrections = new(view);

    /// <summary>The question as it is asked where that is answered well; else of it and its rewordings the one that is answered best, of equals the first.</summary>
    /// <remarks>A slip of typing is looked for only where none of them is answered well.</remarks>
    public Attempt Best(Question question, int most)
    {
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
        var result = view.Search(question, passages);
        var (candidates, terms) = extractor.Measure(result);
        QuotationModel.Learnt.Score(candidates.All);
        Choose(candidates, new QuotationBuilder(terms, options, view), quotations);
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
