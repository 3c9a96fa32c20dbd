using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>Measures every sentence of the found passages against one question after the other. One thread at a time.</summary>
internal sealed class FeatureExtractor(Associations associations)
{
    /// <summary>A title whose words stand in the question to this share names what is asked about; its words need not stand in the sentence again.</summary>
    private const double TitleGate = 0.6;

    /// <summary>A sentence of this length, in units, is an ordinary one.</summary>
    private const double OrdinaryLength = 40;

    private const int VeryShort = 8;

    private readonly CandidateList _candidates = new();
    private readonly PassageReading _passage = new();
    private readonly QuestionTerms _terms = new();
    private readonly QuestionSequence _sequence = new();
    private readonly Associations.OfQuestion _associated = associations.Room();
    private readonly AskedNames _names = new();
    private float[] _compared = new float[128];

    private SearchResult _result = null!;
    private EvidenceFinder _evidence = null!;
    private Slot _slot = null!;
    private AskedAttributes _attributes = null!;

    /// <summary>Takes a question with what was found for it.</summary>
    /// <returns>Every sentence that says something, in the order of the hits and of the sentences; good until the next question, as are the terms.</returns>
    public (CandidateList Candidates, QuestionTerms Terms) Measure(SearchResult result)
    {
        var question = result.Question;
        (_result, _evidence, _slot, _attributes) = (result, new(question), new(question), new(question));
        _names.Read(result);
        _terms.Read(result);
        _sequence.Read(question);
        _associated.Read(question);
        _candidates.Clear();
        for (var rank = 0; rank < result.Hits.Count; rank++)
            Measure(result.Hits[rank], rank);
        if (_compared.Length < _candidates.Count)
            _compared = new float[_candidates.Count * 2];
        ComparedFeatures.SetAmongAll(_candidates.All, _compared.AsSpan(0, _candidates.Count));
        return (_candidates, _terms);
    }

    private void Measure(PassageHit hit, int rank)
    {
        _passage.Read(hit, rank, _terms, _result.Question.Folded);
        _names.LookIn(_passage.Folded, _passage.Title);
        var first = _candidates.Count;
        for (var i = 0; i < hit.Passage.Sentences.Length; i++)
        {
            var span = hit.Passage.Sentences[i].Span.Trim(hit.Passage.Text);
            if (SaysSomething(span.Of(_passage.Folded)))
                Measure(_candidates.Add(hit, i, span));
        }

        ComparedFeatures.SetInPassage(_candidates.All[first..], _result.Question.Expected);
    }

    private void Measure(Candidate candidate)
    {
        var f = new FeatureValues(candidate.Features);
        var folded = candidate.Span.Of(_passage.Folded);
        MeasurePassage(f, candidate.Hit);
        MeasureCoverage(f, candidate.Sentence, folded.Length);
        MeasureOrder(f, folded);
        MeasurePlace(f, candidate.Sentence, folded);
        var evidence = _evidence.In(folded, _passage.Words(candidate.Sentence), candidate.Span.Start);
        AnswerTypeFeatures.Set(f, _result.Question.Expected, evidence, candidate.Sentence == 0);
        _names.Set(f);
        _attributes.Set(f, folded, _passage.Around(candidate.Sentence), candidate.Hit.Passage.Sentences[candidate.Sentence].Speaker is not null);
        f[Feature.Associations] = _associated.In(_passage.Keys(candidate.Sentence));
        f[Feature.QuestionLength] = Math.Max(1, _sequence.Length) / 20.0;
        f[Feature.QuestionRarity] = (_terms.Grams.Total + _terms.Words.Total) / 200;
    }

    /// <summary>What the article's title holds counts for a sentence only if the title names what is asked about.</summary>
    private Holding Title => _passage.TitleInQuestion >= TitleGate ? _passage.TitleHeld : default;

    private void MeasurePassage(FeatureValues f, PassageHit hit)
    {
        f[Feature.PassageScoreToBest] = hit.Score / Math.Max(1e-9, _result.Hits[0].Score);
        f[Feature.PassageScoreToQuestion] = hit.Score / Math.Max(1, _terms.Grams.Total + _terms.Words.Total);
        f[Feature.PassageRank] = 1.0 / (_passage.Rank + 1);
        f[Feature.PassageGrams] = _terms.Grams.Share(_passage.All.Grams | Title.Grams);
        f[Feature.PassageWords] = _terms.Words.Share(_passage.All.Words | Title.Words);
        f[Feature.TitleInQuestion] = _passage.TitleInQuestion;
        f[Feature.QuestionInTitle] = _terms.Grams.Share(_passage.TitleHeld.Grams);
    }

    private void MeasureCoverage(FeatureValues f, int sentence, int length)
    {
        var (grams, words, characters) = (_terms.Grams, _terms.Words, _terms.Characters);
        var held = _passage.Held;
        var title = Title;
        var own = held[sentence];
        var before = sentence > 0 ? held[sentence - 1] : default;
        var after = sentence + 1 < held.Length ? held[sentence + 1] : default;
        var around = own | title | before | after;

        f[Feature.Grams] = grams.Share(own.Grams);
        f[Feature.Words] = words.Share(own.Words);
        f[Feature.Characters] = characters.Share(own.Characters);
        f[Feature.GramsOrTitle] = grams.Share(own.Grams | title.Grams);
        f[Feature.WordsOrTitle] = words.Share(own.Words | title.Words);
        f[Feature.CharactersOrTitle] = characters.Share(own.Characters | title.Characters);
        f[Feature.GramsOrBefore] = grams.Share(own.Grams | title.Grams | before.Grams);
        f[Feature.GramsOrAfter] = grams.Share(own.Grams | title.Grams | after.Grams);
        f[Feature.GramsOrAround] = grams.Share(around.Grams);
        f[Feature.WordsOrAround] = words.Share(around.Words);
        f[Feature.GramsOrOpening] = grams.Share(own.Grams | title.Grams | held[0].Grams);
        f[Feature.LocalGrams] = _passage.LocalShare(own.Grams);
        f[Feature.HeaviestWordMissing] = words.HeaviestMissing(own.Words | title.Words);
        f[Feature.HeaviestGramMissing] = grams.HeaviestMissing(own.Grams | title.Grams);
        f[Feature.HeaviestWordMissingAround] = words.HeaviestMissing(around.Words);
        f[Feature.NearGrams] = grams.NearShare(own.Grams);
        f[Feature.NearCharacters] = characters.NearShare(own.Characters);
        f[Feature.NearGramsOrTitle] = grams.NearShare(own.Grams | title.Grams);
        f[Feature.BeforeGrams] = grams.Share(before.Grams);
        f[Feature.AfterGrams] = grams.Share(after.Grams);
        f[Feature.SentenceBm25] = grams.Share(own.Grams) * 1.9 / (1 + 0.9 * (0.7 + 0.3 * length / OrdinaryLength));
    }

    private void MeasureOrder(FeatureValues f, ReadOnlySpan<char> folded)
    {
        var letters = Math.Max(1, _sequence.Length);
        var subsequence = _sequence.CommonSubsequence(folded);
        f[Feature.CommonSubsequence] = (double)subsequence / letters;
        f[Feature.CommonSubsequenceOrTitle] =
            Math.Min(1, (subsequence + (Title == default ? 0 : _sequence.CommonSubsequence(_passage.Title))) / (double)letters);
        f[Feature.CommonRun] = (double)_sequence.CommonRun(folded) / letters;

        var slot = _slot.In(folded, _terms.Characters);
        f[Feature.SlotLeft] = slot.Left;
        f[Feature.SlotRight] = slot.Right;
        f[Feature.SlotFramed] = slot.Framed;
        f[Feature.SlotNewBeforeRight] = slot.NewBeforeRight;
        f[Feature.SlotNewAfterLeft] = slot.NewAfterLeft;
    }

    private void MeasurePlace(FeatureValues f, int sentence, ReadOnlySpan<char> folded)
    {
        var sentences = _passage.Held.Length;
        f[Feature.First] = sentence == 0 ? 1 : 0;
        f[Feature.Last] = sentence == sentences - 1 ? 1 : 0;
        f[Feature.Place] = sentences == 1 ? 0 : sentence / (double)(sentences - 1);
        f[Feature.PassageSentences] = Math.Log(sentences) / 3;
        f[Feature.Length] = Math.Min(2, Math.Log(1 + folded.Length) / Math.Log(1 + OrdinaryLength));
        f[Feature.VeryShort] = folded.Length < VeryShort ? 1 : 0;
        f[Feature.Novelty] = Novelty(folded);
        f[Feature.LeadsIn] = folded[^1] is ':' ? 1 : 0;
        f[Feature.TitleRepeated] = _passage.ShareOfTitle(folded);
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

    /// <summary>False for marks alone, and for a few words that the question says, too: 托卡耶夫说 is no answer to what 托卡耶夫 said.</summary>
    private bool SaysSomething(ReadOnlySpan<char> folded)
    {
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c) && (folded.Length >= VeryShort || !_result.Question.Folded.Contains(c)))
                return true;
        }

        return false;
    }
}
