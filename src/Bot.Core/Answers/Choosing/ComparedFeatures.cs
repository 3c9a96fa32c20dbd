using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>How a candidate stands beside the others.</summary>
internal static class ComparedFeatures
{
    /// <param name="passage">The candidates of one passage, in the order of its sentences.</param>
    public static void SetInPassage(ReadOnlySpan<Candidate> passage, AnswerType expected)
    {
        var (grams, words) = (0f, 0f);
        foreach (var candidate in passage)
        {
            grams = Math.Max(grams, candidate[Feature.GramsOrTitle]);
            words = Math.Max(words, candidate[Feature.WordsOrTitle]);
        }

        for (var i = 0; i < passage.Length; i++)
        {
            var f = new FeatureValues(passage[i].Features);
            f[Feature.GramsToBestOfPassage] = grams > 0 ? passage[i][Feature.GramsOrTitle] / grams : 0;
            f[Feature.WordsToBestOfPassage] = words > 0 ? passage[i][Feature.WordsOrTitle] / words : 0;
            if (expected == AnswerType.Cause && i > 0)
                f[Feature.CauseAfterBest] = grams > 0 ? passage[i - 1][Feature.GramsOrTitle] / grams : 0;
            if (i > 0 && TellsOf(passage[i], passage[i - 1]))
                new FeatureValues(passage[i - 1].Features)[Feature.ToldBehind] = f[Feature.RefersBack] = passage[i - 1][Feature.Grams];
        }
    }

    /// <summary>Whether a sentence tells the attribute asked for of what the one before it names, and does so by a pronoun: 该倡议将 …</summary>
    private static bool TellsOf(Candidate sentence, Candidate before) =>
        sentence.Sentence == before.Sentence + 1 && sentence[Feature.StartsWithPronoun] > 0
        && sentence[Feature.AttributeTold] > 0 && before[Feature.AttributeTold] == 0
        && sentence[Feature.Grams] < before[Feature.Grams];

    /// <param name="all">The candidates of all passages.</param>
    /// <param name="descending">Room for as many numbers.</param>
    public static void SetAmongAll(ReadOnlySpan<Candidate> all, Span<float> descending)
    {
        for (var i = 0; i < all.Length; i++)
            descending[i] = -all[i][Feature.GramsOrTitle];
        descending.Sort();
        var best = all.IsEmpty ? 0 : -descending[0];
        foreach (var candidate in all)
        {
            var f = new FeatureValues(candidate.Features);
            var grams = candidate[Feature.GramsOrTitle];
            f[Feature.GramsToBestOfAll] = best > 0 ? grams / best : 0;
            var kind = AnswerTypeFeatures.KindIsThere(candidate) ? 1 : 0;
            f[Feature.KindAndNearGrams] = kind * candidate[Feature.NearGramsOrTitle];
            f[Feature.KindAndGramsToBestOfPassage] = kind * candidate[Feature.GramsToBestOfPassage];
            f[Feature.KindAndSubsequence] = kind * candidate[Feature.CommonSubsequenceOrTitle];
            f[Feature.KindAndSlot] = kind * (candidate[Feature.SlotLeft] + candidate[Feature.SlotRight]) / 2;
            f[Feature.PassageAndGrams] = candidate[Feature.PassageScoreToBest] * grams;
            f[Feature.GramsSquared] = grams * grams;
            f[Feature.NearGramsSquared] = candidate[Feature.NearGramsOrTitle] * candidate[Feature.NearGramsOrTitle];
            f[Feature.AssociationsAndGrams] = candidate[Feature.Associations] * candidate[Feature.GramsToBestOfPassage];
            f[Feature.GramsRank] = 1.0 / (1 + descending.IndexOf(-grams));
        }
    }
}
