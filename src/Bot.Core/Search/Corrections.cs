using System.Buffers;
using System.Collections.Immutable;
using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>A question as it was probably meant: one slip of typing mended.</summary>
/// <param name="Question">The question without the slip, otherwise as it was typed.</param>
/// <param name="Proofs">One of these must stand in what is found: the mended letters with their neighbours.</param>
internal sealed record Correction(Question Question, ImmutableArray<string> Proofs);

/// <summary>
/// Mends a question's typing slips: letters that nowhere in the articles stand side by side are exchanged for such as sound or look like them,
/// swapped or left out, so that they do.
/// </summary>
/// <remarks>
/// The articles' own bigrams are the dictionary: names that no dictionary knows are mended, nothing has to be kept beside the index, and what is
/// put in always occurs in it. A question without such letters costs one look at its bigrams.
/// </remarks>
internal sealed class Corrections(IPassageView view)
{
    /// <summary>Every correction is a search of its own.</summary>
    private const int Most = 3;

    /// <summary>The places of a question that are looked at, the leftmost ones: a text of letters without sense has many.</summary>
    private const int MostPlaces = 5;

    /// <summary>The unknown words that are looked at as wholes, the leftmost ones.</summary>
    private const int MostWords = 3;

    /// <summary>A character that is followed by more others than that is followed by all.</summary>
    private const int MostFollowing = 4_000;

    /// <summary>A word in Latin script is at least so long: of short ones every other is one letter away.</summary>
    private const int ShortestWord = 4;

    /// <summary>What is less likely mends few questions and gives more of those that have no answer one (tuned on cmrc-train).</summary>
    private const double LeastScore = 1.5;

    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <returns>The likeliest first, few; empty when every word of the question occurs as it is.</returns>
    public IReadOnlyList<Correction> Of(QuestionAnalysis question)
    {
        var folded = question.Folded;
        var content = Content(question);
        var places = Places(question, content).Take(MostPlaces).ToList();
        var judge = new GuessJudge(folded, content, view);
        var likely = Likely(judge, folded, Replaced(question, content, places));
        // Between any two characters some third one fits: only where no other slip is likely, and not in or between words of the dictionary (总理 is no 总额理).
        if (likely.Count == 0)
        {
            likely = Likely(judge, folded, places
                .Where(at => IsUnknown(folded, content, at) && !(IsInWord(question, at) && IsInWord(question, at + 1)))
                .SelectMany(at => Guesses.Between(at, view.Following(folded[at], MostFollowing))));
        }

        return [.. likely.Select(judged => new Correction(question.Question.Reworded(judged.Guess.In(question.Question.Text)), judged.Proofs))];
    }

    /// <summary>All slips but a missing letter.</summary>
    private IEnumerable<Guess> Replaced(QuestionAnalysis question, bool[] content, List<int> places)
    {
        var folded = question.Folded;
        foreach (var guess in places.SelectMany(at => Guesses.At(folded, content, at)))
            yield return guess;
        var unknown = question.Words.Where(word => word.Length == 2 && content[word.Start] && content[word.Start + 1] && !view.Occurs(TermKind.Word, word.Of(folded.AsSpan())));
        foreach (var guess in unknown.Take(MostWords).SelectMany(word => Guesses.OfHomophones(folded, word, view)))
            yield return guess;
        foreach (var guess in LatinWords(question).Where(word => !view.Occurs(TermKind.Gram, word.Of(folded.AsSpan()))).Take(MostWords).SelectMany(word => Guesses.OfWord(folded, word)))
            yield return guess;
    }

    private static List<JudgedGuess> Likely(GuessJudge judge, string folded, IEnumerable<Guess> guesses) =>
    [
        .. guesses.Select(guess => judge.Judge(guess, LeastScore)).OfType<JudgedGuess>()
            .DistinctBy(judged => judged.Guess.In(folded))
            .OrderByDescending(static one => one.Score)
            .Take(Most),
    ];

    /// <summary>What is asked about, and may be mistyped: ideographs outside the words that ask.</summary>
    private static bool[] Content(QuestionAnalysis question)
    {
        var content = new bool[question.Folded.Length];
        for (var i = 0; i < content.Length; i++)
            content[i] = Grams.IsIdeographic(question.Folded[i]);
        foreach (var asking in question.Asking)
            content.AsSpan(asking.Start, asking.Length).Clear();
        return content;
    }

    /// <summary>Letters of words that occur nowhere, beside a bigram that occurs nowhere.</summary>
    private IEnumerable<int> Places(QuestionAnalysis question, bool[] content)
    {
        var folded = question.Folded;
        foreach (var word in question.Words)
        {
            if (word.Length > 1 && view.Occurs(TermKind.Word, word.Of(folded.AsSpan())))
                continue;
            for (var at = word.Start; at < word.End; at++)
            {
                if (content[at] && (IsUnknown(folded, content, at - 1) || IsUnknown(folded, content, at)))
                    yield return at;
            }
        }
    }

    /// <summary>Names that the dictionary does not know, and words with a slip, are cut into single characters.</summary>
    private static bool IsInWord(QuestionAnalysis question, int at)
    {
        foreach (var word in question.Words)
        {
            if (word.Length > 1 && word.Start <= at && at < word.End)
                return true;
        }

        return false;
    }

    private bool IsUnknown(string folded, bool[] content, int at) =>
        at >= 0 && at + 1 < folded.Length && content[at] && content[at + 1] && !view.Occurs(TermKind.Gram, folded.AsSpan(at, 2));

    private static IEnumerable<TextSpan> LatinWords(QuestionAnalysis question) => question.Grams
        .Select(static gram => gram.Span)
        .Where(span => span.Length >= ShortestWord && span.Of(question.Folded.AsSpan()).IndexOfAnyExcept(AsciiLetters) < 0);
}
