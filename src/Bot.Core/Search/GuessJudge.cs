using System.Buffers;
using System.Collections.Immutable;

namespace Bot.Core.Search;

/// <param name="Proofs">Windows of the text around the guess that may stand in an article; never empty.</param>
internal sealed record JudgedGuess(Guess Guess, double Score, ImmutableArray<string> Proofs);

/// <summary>Says which guesses make words of the articles of letters that were none.</summary>
/// <param name="content">Which letters of <paramref name="folded"/> are asked about.</param>
internal sealed class GuessJudge(string folded, bool[] content, KnownTerms known)
{
    /// <summary>Three letters of which each two stand together somewhere likely stand together all three; two must be a word.</summary>
    private const int Window = 3;

    /// <summary>Words and names end beside these.</summary>
    private static readonly SearchValues<char> Particles = SearchValues.Create(QuestionAnalysis.Particles);

    private const double OfWindow = 1;
    private const double OfWord = 0.7;
    private const double OfUnknownPair = -0.5;

    /// <returns>Those guesses that make something known, each with its score: the higher, the likelier.</returns>
    public IReadOnlyList<JudgedGuess> Judge(List<Guess> guesses)
    {
        var mended = guesses.ConvertAll(Mend);
        known.LookUp(TermKind.Gram, mended.SelectMany(static one => one.IsLatin ? [one.Guess.Meant] : Pairs(one)));
        var hopeful = mended.FindAll(IsHopeful);
        known.LookUp(TermKind.Word, hopeful.Where(static one => !one.IsLatin).SelectMany(static one => Windows(one, 2)));
        return [.. hopeful.Select(Judge).OfType<JudgedGuess>().DistinctBy(judged => judged.Guess.In(folded))];
    }

    private JudgedGuess? Judge(Mended one)
    {
        if (one.IsLatin)
            return new(one.Guess, OfWindow + one.Guess.Likeliness, [one.Guess.Meant]);
        var words = Windows(one, 2).Where(word => known.Has(TermKind.Word, word)).ToList();
        var windows = Windows(one, Window).Where(window => known.Has(TermKind.Gram, window[..2]) && known.Has(TermKind.Gram, window[1..])).ToList();
        if (words.Count + windows.Count == 0)
            return null;
        var unknown = Pairs(one).Count(pair => !known.Has(TermKind.Gram, pair));
        // 的 and 也 stand beside anything: they are slips only where without them everything fits.
        if (unknown > 0 && folded.AsSpan(one.Guess.Start, one.Guess.Length).ContainsAny(Particles))
            return null;
        var score = one.Guess.Likeliness + (windows.Count > 0 ? OfWindow : 0) + (words.Count > 0 ? OfWord : 0) + OfUnknownPair * unknown;
        return new(one.Guess, score, [.. windows, .. words]);
    }

    private bool IsHopeful(Mended one) =>
        one.IsLatin ? known.Has(TermKind.Gram, one.Guess.Meant) : Pairs(one).Any(pair => known.Has(TermKind.Gram, pair));

    /// <summary>The bigrams that the guess makes, and those right beside them.</summary>
    private static IEnumerable<string> Pairs(Mended one)
    {
        for (var i = 0; i + 1 < one.Around.Length; i++)
            yield return one.Around.Substring(i, 2);
    }

    /// <summary>All runs of so many letters that hold the whole guess; where it left a letter out, both sides of the gap.</summary>
    private static IEnumerable<string> Windows(Mended one, int length)
    {
        var (start, end) = (one.Inside, one.Inside + one.Guess.Meant.Length);
        if (one.Guess.Meant.Length == 0)
            (start, end) = (start - 1, end + 1);
        for (var i = Math.Max(0, end - length); i <= start && i + length <= one.Around.Length; i++)
            yield return one.Around.Substring(i, length);
    }

    private Mended Mend(Guess guess)
    {
        if (guess.Meant.Length > 0 && char.IsAsciiLetter(guess.Meant[0]))
            return new(guess, guess.Meant, 0, IsLatin: true);
        var (start, end) = (guess.Start, guess.End);
        while (guess.Start - start < Window - 1 && start > 0 && BelongsToWord(start - 1))
            start--;
        while (end - guess.End < Window - 1 && end < folded.Length && BelongsToWord(end))
            end++;
        var around = string.Concat(folded.AsSpan(start, guess.Start - start), guess.Meant, folded.AsSpan(guess.End, end - guess.End));
        return new(guess, around, guess.Start - start, IsLatin: false);
    }

    private bool BelongsToWord(int at) => content[at] && !Particles.Contains(folded[at]);

    /// <param name="Around">What the guess makes, with up to two letters on either side.</param>
    /// <param name="Inside">Where in it the guess begins.</param>
    private readonly record struct Mended(Guess Guess, string Around, int Inside, bool IsLatin);
}
