using System.Buffers;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>Measures every sentence of the found passages against one question.</summary>
internal sealed class FeatureExtractor
{
    /// <summary>A title whose words stand in the question to this share names what is asked about; its words need not stand in the sentence again.</summary>
    private const double TitleGate = 0.6;

    /// <summary>A sentence of this length, in units, is an ordinary one.</summary>
    private const double OrdinaryLength = 40;

    private readonly SearchResult _result;
    private readonly QuestionTerms _terms;
    private readonly QuestionSequence _sequence;
    private readonly EvidenceFinder _evidence;
    private readonly Slot _slot;
    private readonly AnswerType _expected;
    private readonly Associations.OfQuestion _associated;
    private readonly List<Candidate> _candidates = [];

    private FeatureExtractor(SearchResult result, Associations associations)
    {
        _associated = associations.For(result.Question);
        _result = result;
        _terms = new(result);
        _sequence = new(result.Question);
        _evidence = new(result.Question);
        _slot = new(result.Question);
        _expected = result.Question.Expected;
    }

    /// <returns>Every sentence that holds a letter, in the order of the hits and of the sentences.</returns>
    public static (List<Candidate> Candidates, QuestionTerms Terms) Measure(SearchResult result, Associations associations)
    {
        var extractor = new FeatureExtractor(result, associations);
        for (var rank = 0; rank < result.Hits.Count; rank++)
            extractor.Measure(result.Hits[rank], rank);
        extractor.CompareWithBest();
        return (extractor._candidates, extractor._terms);
    }

    private void Measure(PassageHit hit, int rank)
    {
        var passage = hit.Passage;
        var buffer = ArrayPool<char>.Shared.Rent(passage.Text.Length);
        var folded = buffer.AsSpan(0, passage.Text.Length);
        CharacterFolding.Fold(passage.Text, folded);
        var title = CharacterFolding.Fold(passage.Article.Title);
        var held = new Holding[passage.Sentences.Length];
        var words = new Range[held.Length];
        WordsOfSentences(passage, words);
        var keys = new ulong[passage.Words.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = QuestionTerms.WordKey(passage.Words[i].Of(folded));
        var all = default(Holding);
        for (var i = 0; i < held.Length; i++)
        {
            var span = passage.Sentences[i].Span;
            held[i] = _terms.In(span.Of(folded), keys.AsSpan(words[i]));
            all |= held[i];
        }

        var shared = new Shared
        {
            Rank = rank,
            Title = _terms.In(title, []),
            TitleInQuestion = ShareOfTitle(title, _result.Question.Folded),
            TitleText = title,
            All = all,
            Held = held,
            Local = LocalWeights(held),
        };
        var first = _candidates.Count;
        for (var i = 0; i < held.Length; i++)
        {
            var span = passage.Sentences[i].Span.Trim(passage.Text);
            if (!HasLetter(span.Of(folded)))
                continue;
            var candidate = new Candidate { Hit = hit, Sentence = i, Span = span };
            Measure(candidate, shared, folded, passage.Words.AsSpan()[words[i]], keys.AsSpan(words[i]));
            _candidates.Add(candidate);
        }

        CompareInPassage(first);
        ArrayPool<char>.Shared.Return(buffer);
    }

    private void Measure(Candidate candidate, Shared passage, ReadOnlySpan<char> foldedPassage, ReadOnlySpan<TextSpan> words, ReadOnlySpan<ulong> keys)
    {
        var f = new Values(candidate.Features);
        var hit = candidate.Hit;
        var folded = candidate.Span.Of(foldedPassage);
        var i = candidate.Sentence;
        var own = passage.Held[i];
        var title = passage.TitleInQuestion >= TitleGate ? passage.Title : default;
        var before = i > 0 ? passage.Held[i - 1] : default;
        var after = i + 1 < passage.Held.Length ? passage.Held[i + 1] : default;
        var grams = _terms.Grams;

        f[Feature.PassageScoreToBest] = hit.Score / Math.Max(1e-9, _result.Hits[0].Score);
        f[Feature.PassageScoreToQuestion] = hit.Score / Math.Max(1, _terms.Grams.Total + _terms.Words.Total);
        f[Feature.PassageRank] = 1.0 / (passage.Rank + 1);
        f[Feature.PassageGrams] = grams.Share(passage.All.Grams | title.Grams);
        f[Feature.PassageWords] = _terms.Words.Share(passage.All.Words | title.Words);
        f[Feature.TitleInQuestion] = passage.TitleInQuestion;
        f[Feature.QuestionInTitle] = grams.Share(passage.Title.Grams);

        f[Feature.Grams] = grams.Share(own.Grams);
        f[Feature.Words] = _terms.Words.Share(own.Words);
        f[Feature.Characters] = _terms.Characters.Share(own.Characters);
        f[Feature.GramsOrTitle] = grams.Share(own.Grams | title.Grams);
        f[Feature.WordsOrTitle] = _terms.Words.Share(own.Words | title.Words);
        f[Feature.CharactersOrTitle] = _terms.Characters.Share(own.Characters | title.Characters);
        f[Feature.GramsOrBefore] = grams.Share(own.Grams | title.Grams | before.Grams);
        f[Feature.GramsOrAfter] = grams.Share(own.Grams | title.Grams | after.Grams);
        var around = own | title | before | after;
        f[Feature.GramsOrAround] = grams.Share(around.Grams);
        f[Feature.WordsOrAround] = _terms.Words.Share(around.Words);
        f[Feature.GramsOrOpening] = grams.Share(own.Grams | title.Grams | passage.Held[0].Grams);
        f[Feature.LocalGrams] = LocalShare(own.Grams, passage.Local);
        f[Feature.HeaviestWordMissing] = _terms.Words.HeaviestMissing(own.Words | title.Words);
        f[Feature.HeaviestGramMissing] = grams.HeaviestMissing(own.Grams | title.Grams);
        f[Feature.HeaviestWordMissingAround] = _terms.Words.HeaviestMissing(around.Words);
        f[Feature.NearGrams] = grams.NearShare(own.Grams);
        f[Feature.NearCharacters] = _terms.Characters.NearShare(own.Characters);
        f[Feature.NearGramsOrTitle] = grams.NearShare(own.Grams | title.Grams);
        f[Feature.BeforeGrams] = grams.Share(before.Grams);
        f[Feature.AfterGrams] = grams.Share(after.Grams);
        f[Feature.Associations] = _associated.In(keys);
        f[Feature.SentenceBm25] = grams.Share(own.Grams) * 1.9 / (1 + 0.9 * (0.7 + 0.3 * folded.Length / OrdinaryLength));

        var letters = Math.Max(1, _sequence.Length);
        var subsequence = _sequence.CommonSubsequence(folded);
        f[Feature.CommonSubsequence] = (double)subsequence / letters;
        f[Feature.CommonSubsequenceOrTitle] =
            Math.Min(1, (subsequence + (title == default ? 0 : _sequence.CommonSubsequence(passage.TitleText))) / (double)letters);
        f[Feature.CommonRun] = (double)_sequence.CommonRun(folded) / letters;

        var slot = _slot.In(folded, _terms.Characters);
        f[Feature.SlotLeft] = slot.Left;
        f[Feature.SlotRight] = slot.Right;
        f[Feature.SlotFramed] = slot.Framed;
        f[Feature.SlotNewBeforeRight] = slot.NewBeforeRight;
        f[Feature.SlotNewAfterLeft] = slot.NewAfterLeft;

        f[Feature.First] = i == 0 ? 1 : 0;
        f[Feature.Last] = i == passage.Held.Length - 1 ? 1 : 0;
        f[Feature.Place] = passage.Held.Length == 1 ? 0 : i / (double)(passage.Held.Length - 1);
        f[Feature.PassageSentences] = Math.Log(passage.Held.Length) / 3;
        f[Feature.Length] = Math.Min(2, Math.Log(1 + folded.Length) / Math.Log(1 + OrdinaryLength));
        f[Feature.VeryShort] = folded.Length < 8 ? 1 : 0;
        f[Feature.Novelty] = Novelty(folded);
        f[Feature.LeadsIn] = folded[^1] is ':' ? 1 : 0;
        f[Feature.TitleRepeated] = ShareOfTitle(passage.TitleText, folded);
        Answering(f, _evidence.In(folded, words, candidate.Span.Start), i);

        f[Feature.QuestionLength] = letters / 20.0;
        f[Feature.QuestionRarity] = (grams.Total + _terms.Words.Total) / 200;
    }

    private void Answering(Values f, Evidence evidence, int place)
    {
        double Has(Evidence wanted) => (evidence & wanted) != 0 ? 1 : 0;
        f[Feature.StartsWithPronoun] = Has(Evidence.Pronoun);
        f[Feature.Contrast] = Has(Evidence.Contrast);
        switch (_expected)
        {
            case AnswerType.Time:
                f[Feature.TimeWithDate] = Has(Evidence.NewDate);
                f[Feature.TimeWithFullDate] = Has(Evidence.FullDate);
                f[Feature.TimeWithoutDate] = 1 - Has(Evidence.NewDate | Evidence.NewNumber);
                f[Feature.ExpectsTime] = 1;
                break;
            case AnswerType.Quantity:
                f[Feature.QuantityWithUnit] = Has(Evidence.UnitAsked);
                f[Feature.QuantityWithNumber] = Has(Evidence.NewNumber);
                f[Feature.QuantityWithoutNumber] = 1 - Has(Evidence.NewNumber);
                f[Feature.ExpectsQuantity] = 1;
                break;
            case AnswerType.Person:
                f[Feature.PersonWithPerson] = Has(Evidence.NewPerson);
                f[Feature.PersonWithRole] = Has(Evidence.Role);
                f[Feature.PersonWithout] = 1 - Has(Evidence.NewPerson | Evidence.Role);
                f[Feature.ExpectsPerson] = 1;
                break;
            case AnswerType.Place:
                f[Feature.PlaceWithPlace] = Has(Evidence.NewPlace);
                f[Feature.PlaceWithout] = 1 - Has(Evidence.NewPlace);
                f[Feature.ExpectsPlace] = 1;
                break;
            case AnswerType.Cause:
                f[Feature.CauseWithCause] = Has(Evidence.Cause);
                f[Feature.CauseWithout] = 1 - Has(Evidence.Cause);
                f[Feature.ExpectsCause] = 1;
                break;
            case AnswerType.Manner:
                f[Feature.MannerWithManner] = Has(Evidence.Manner);
                f[Feature.ExpectsManner] = 1;
                break;
            case AnswerType.Definition:
                f[Feature.DefinitionWithDefinition] = Has(Evidence.Definition);
                f[Feature.DefinitionFirst] = place == 0 ? 1 : 0;
                f[Feature.ExpectsDefinition] = 1;
                break;
            case AnswerType.Name:
                f[Feature.NameWithNaming] = Has(Evidence.Naming);
                f[Feature.ExpectsName] = 1;
                break;
            case AnswerType.Other:
                f[Feature.WhichWithNaming] = Has(Evidence.Naming);
                f[Feature.WhichWithList] = Has(Evidence.List);
                break;
            case AnswerType.YesOrNo:
                f[Feature.YesOrNo] = 1;
                break;
        }
    }

    private void CompareInPassage(int first)
    {
        var (grams, words) = (0f, 0f);
        for (var k = first; k < _candidates.Count; k++)
        {
            grams = Math.Max(grams, _candidates[k][Feature.GramsOrTitle]);
            words = Math.Max(words, _candidates[k][Feature.WordsOrTitle]);
        }

        for (var k = first; k < _candidates.Count; k++)
        {
            var f = new Values(_candidates[k].Features);
            f[Feature.GramsToBestOfPassage] = grams > 0 ? _candidates[k][Feature.GramsOrTitle] / grams : 0;
            f[Feature.WordsToBestOfPassage] = words > 0 ? _candidates[k][Feature.WordsOrTitle] / words : 0;
            if (_expected == AnswerType.Cause && k > first)
                f[Feature.CauseAfterBest] = grams > 0 ? _candidates[k - 1][Feature.GramsOrTitle] / grams : 0;
        }
    }

    private void CompareWithBest()
    {
        var best = 0f;
        foreach (var candidate in _candidates)
            best = Math.Max(best, candidate[Feature.GramsOrTitle]);
        var descending = _candidates.Select(static candidate => candidate[Feature.GramsOrTitle]).OrderDescending().ToArray();
        foreach (var candidate in _candidates)
        {
            var f = new Values(candidate.Features);
            f[Feature.GramsToBestOfAll] = best > 0 ? candidate[Feature.GramsOrTitle] / best : 0;
            var kind = KindIsThere(candidate) ? 1 : 0;
            f[Feature.KindAndNearGrams] = kind * candidate[Feature.NearGramsOrTitle];
            f[Feature.KindAndGramsToBestOfPassage] = kind * candidate[Feature.GramsToBestOfPassage];
            f[Feature.KindAndSubsequence] = kind * candidate[Feature.CommonSubsequenceOrTitle];
            f[Feature.KindAndSlot] = kind * (candidate[Feature.SlotLeft] + candidate[Feature.SlotRight]) / 2;
            f[Feature.PassageAndGrams] = candidate[Feature.PassageScoreToBest] * candidate[Feature.GramsOrTitle];
            f[Feature.GramsSquared] = candidate[Feature.GramsOrTitle] * candidate[Feature.GramsOrTitle];
            f[Feature.NearGramsSquared] = candidate[Feature.NearGramsOrTitle] * candidate[Feature.NearGramsOrTitle];
            f[Feature.AssociationsAndGrams] = candidate[Feature.Associations] * candidate[Feature.GramsToBestOfPassage];
            var better = Array.IndexOf(descending, candidate[Feature.GramsOrTitle]);
            f[Feature.GramsRank] = 1.0 / (1 + better);
        }
    }

    private static bool KindIsThere(Candidate candidate) =>
        candidate[Feature.TimeWithDate] + candidate[Feature.QuantityWithNumber] + candidate[Feature.PersonWithPerson] + candidate[Feature.PersonWithRole]
        + candidate[Feature.PlaceWithPlace] + candidate[Feature.CauseWithCause] + candidate[Feature.DefinitionWithDefinition] + candidate[Feature.NameWithNaming] > 0;

    /// <summary>What tells the sentences of the passage apart: a term that all of them hold weighs nothing here.</summary>
    private double[] LocalWeights(Holding[] held)
    {
        var weights = new double[_terms.Grams.Count];
        for (var term = 0; term < weights.Length; term++)
        {
            var sentences = 0;
            foreach (var holding in held)
                sentences += (int)(holding.Grams >> term & 1);
            weights[term] = sentences == 0 ? 0 : Math.Log((1.0 + held.Length) / sentences);
        }

        return weights;
    }

    private static double LocalShare(ulong found, double[] weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var term = 0; term < weights.Length; term++)
        {
            total += weights[term];
            if ((found >> term & 1) != 0)
                sum += weights[term];
        }

        return total > 0 ? sum / total : 0;
    }

    /// <summary>The share of the title's grams that stand in <paramref name="text"/>; every gram counts alike.</summary>
    private static double ShareOfTitle(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        var (found, total) = (0, 0);
        var scanner = new Grams.Scanner(title);
        while (scanner.Next(out var gram))
        {
            total++;
            if (text.Contains(gram.Of(title), StringComparison.Ordinal))
                found++;
        }

        return total == 0 ? 0 : found / (double)total;
    }

    /// <summary>The share of the letters that the question does not hold.</summary>
    private double Novelty(ReadOnlySpan<char> folded)
    {
        var (novel, letters) = (0, 0);
        foreach (var c in folded)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            letters++;
            if (_terms.Characters.Bit(c) == 0)
                novel++;
        }

        return letters == 0 ? 0 : novel / (double)letters;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private static void WordsOfSentences(Passage passage, Range[] words)
    {
        var next = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var first = next;
            while (next < passage.Words.Length && passage.Words[next].End <= passage.Sentences[i].Span.End)
                next++;
            words[i] = first..next;
            // A word across the border of two sentences belongs to neither.
            while (next < passage.Words.Length && passage.Words[next].Start < passage.Sentences[i].Span.End)
                next++;
        }
    }

    private readonly ref struct Values(float[] features)
    {
        public double this[Feature feature]
        {
            set => features[(int)feature] = (float)value;
        }
    }

    /// <summary>What the sentences of one passage have in common.</summary>
    private sealed class Shared
    {
        public required int Rank { get; init; }

        public required string TitleText { get; init; }

        public required Holding Title { get; init; }

        public required double TitleInQuestion { get; init; }

        public required Holding All { get; init; }

        public required Holding[] Held { get; init; }

        public required double[] Local { get; init; }
    }
}
