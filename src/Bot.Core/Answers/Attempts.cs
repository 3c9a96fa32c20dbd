using System.Buffers;
using Bot.Core.Answers.Choosing;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>Asks one question in one way after the other until it is answered well.</summary>
/// <param name="view">All of them are asked of one state of the index.</param>
internal sealed class Attempts(IPassageView view, FeatureExtractor extractor, AnswerOptions options, Func<Synonyms> synonyms)
{
    /// <summary>How many times as many passages are looked at where reprints fill the first ones.</summary>
    private const int FurtherDown = 4;

    /// <summary>Less sure than this is nobody.</summary>
    private const double Nothing = -1;

    private readonly Rewordings _rewordings = new(view, synonyms);
    private readonly Corrections _corrections = new(view);

    /// <summary>The question as it is asked where that is answered well; else of it and its rewordings the one that is answered best, of equals the first.</summary>
    /// <remarks>A slip of typing is looked for only where none of them is answered well.</remarks>
    public Attempt Best(Question question, int most)
    {
        if (_rewordings.OfImprint(question) is { } imprint
            && Quote(Search(imprint.Question, most), most, Nothing) is { IsSure: true } found && imprint.Look.IsMatch(found.FirstText))
            return found;
        using var ways = _rewordings.ByWords(question).GetEnumerator();
        ways.MoveNext();
        var asked = ways.Current;
        var result = Search(asked, most);
        var first = Quote(result, most, Nothing) ?? new(asked, []);
        if (first.IsSure)
            return first;
        var best = first;
        while (ways.MoveNext())
            best = Quote(Search(ways.Current, most), most, best.Confidence) ?? best;
        foreach (var (other, written) in _rewordings.ByNumbers(asked, best.FirstText))
        {
            if (view.MayFind(other, PassagesFor(most), written))
                best = Quote(Search(other, most), most, best.Confidence) ?? best;
        }

        return best.IsSure ? best : Corrected(result.Question, best, most);
    }

    private Attempt Corrected(QuestionAnalysis asTyped, Attempt best, int most)
    {
        foreach (var correction in _corrections.Of(asTyped))
        {
            // Hardly one does: most guesses need no search.
            if (!view.MayFind(correction.Question, PassagesFor(most), correction.Proofs))
                continue;
            var found = Search(correction.Question, most);
            var least = Math.Max(best.Confidence, options.Threshold) / Attempt.Doubt;
            if (Holds(found, correction.Proofs) && Quote(found, most, least) is { } corrected && corrected.Holds(correction.Proofs))
                best = corrected.AsCorrection();
            // The likeliest come first: what is answered well needs no other guess.
            if (best.IsSure)
                break;
        }

        return best;
    }

    private SearchResult Search(Question question, int most) => view.Search(question, PassagesFor(most));

    private int PassagesFor(int quotations) => Math.Max(options.Passages, quotations);

    /// <summary>Whether one of some texts stands in any passage that was found, or in its title: else there is no use in looking at its sentences.</summary>
    private static bool Holds(SearchResult found, IReadOnlyCollection<string> folded)
    {
        foreach (var hit in found.Hits)
        {
            if (Holds(hit.Passage.Text, folded) || Holds(hit.Passage.Article.Title, folded))
                return true;
        }

        return false;
    }

    /// <summary>White space does not count: 第 50 届.</summary>
    private static bool Holds(string text, IReadOnlyCollection<string> folded)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        CharacterFolding.Fold(text, room);
        var kept = 0;
        foreach (var c in room.AsSpan(0, text.Length))
        {
            if (!char.IsWhiteSpace(c))
                room[kept++] = c;
        }

        var holds = false;
        foreach (var one in folded)
            holds |= room.AsSpan(0, kept).Contains(one, StringComparison.Ordinal);
        ArrayPool<char>.Shared.Return(room);
        return holds;
    }

    /// <returns>Null where nothing was found, or nothing with a confidence above <paramref name="least"/>.</returns>
    private Attempt? Quote(SearchResult result, int most, double least)
    {
        var quotations = new DistinctQuotations(most);
        if (!Quote(result, quotations, least))
            return null;
        // Reprints that are not quite the same took the places of other answers: there may be some further down.
        if (quotations is { HasReprints: true, IsFull: false } && result.Hits.Count == PassagesFor(most))
        {
            result = view.Search(result.Question.Question, result.Hits.Count * FurtherDown);
            Quote(result, quotations, Nothing);
        }

        return new(result.Question.Question, quotations.WithSources(result.Hits));
    }

    private bool Quote(SearchResult result, DistinctQuotations quotations, double least)
    {
        var (candidates, terms) = extractor.Measure(result);
        QuotationModel.Learnt.Score(candidates.All);
        var ranked = candidates.Ranked();
        if (ranked.IsEmpty || ConfidenceModel.Learnt.Confidence(ranked[0]) <= least)
            return false;
        Choose(candidates, new QuotationBuilder(terms, options, view), quotations);
        return true;
    }

    /// <summary>The best ones, each a different answer: none overlaps another, none says the same words again.</summary>
    private static void Choose(CandidateList candidates, QuotationBuilder builder, DistinctQuotations quotations)
    {
        var ranked = candidates.Ranked();
        foreach (var candidate in ranked)
        {
            if (quotations.IsFull)
                break;
            var passage = candidate.Hit.Passage;
            if (quotations.Overlaps(passage.Article.Id, candidate.Span.Shift(passage.Start)))
                continue;
            var confidence = ConfidenceModel.Learnt.Confidence(candidate);
            // Where nobody is sure which sentence answers, what may answer stays together.
            var rivals = confidence >= Attempt.Sure ? Rivals.Among(ranked) : [];
            var quotation = builder.Build(candidate, SharesOf(candidate, candidates.All, rivals), confidence);
            if (quotations.Overlaps(passage.Article.Id, quotation.Span))
                quotation = builder.Build(candidate, [], confidence);
            quotations.Add(quotation);
        }
    }

    /// <summary>Of each sentence of its passage, the probability that it answers; of rivals, less than nothing.</summary>
    private static double[] SharesOf(Candidate candidate, ReadOnlySpan<Candidate> all, ReadOnlySpan<Candidate> rivals)
    {
        var shares = new double[candidate.Hit.Passage.Sentences.Length];
        foreach (var other in all)
        {
            if (ReferenceEquals(other.Hit, candidate.Hit))
                shares[other.Sentence] = other.Share;
        }

        foreach (var other in rivals)
        {
            if (Rivals.IsRival(other, candidate))
                shares[other.Sentence] = double.NegativeInfinity;
        }

        return shares;
    }
}
