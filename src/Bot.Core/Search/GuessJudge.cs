using System.Buffers;
using System.Collections.Immutable;

namespace Bot.Core.Search;

/// <param name="Proofs">Windows of the text around the guess that may stand in an article; never empty.</param>
internal sealed record JudgedGuess(Guess Guess, double Score, ImmutableArray<string> Proofs);

/// <summary>Says which guesses make words of the articles of letters that were none.</summary>
/// <param name="content">Which letters of <paramref name="folded"/> are asked about.</param>
internal sealed class GuessJudge(string folded, bool[] content, IPassageView view)
{
    /// <summary>Three letters of which each two stand together somewhere likely stand together all three.</summary>
    private const int Window = 3;

    /// <summary>Two letters must be a word.</summary>
    private const int Word = 2;

    /// <summary>No guess about ideographs puts in more of them.</summary>
    private const int MostMeant = 2;

    /// <summary>Words and names end beside these.</summary>
    private static readonly SearchValues<char> Particles = SearchValues.Create(QuestionAnalysis.Particles);

    private const double OfWindow = 1;
    private const double OfWord = 0.7;
    private const double OfUnknownPair = -0.5;

    /// <returns>Null for a guess that makes nothing known, or is less likely than <paramref name="least"/>.</returns>
    public JudgedGuess? Judge(Guess guess, double least)
    {
        if (guess.IsLatin)
        {
            var likeliness = OfWindow + guess.Likeliness;
            return likeliness >= least && view.Occurs(TermKind.Gram, guess.Meant.Span) ? new(guess, likeliness, [guess.Meant.ToString()]) : null;
        }

        Span<char> room = stackalloc char[MostMeant + 2 * (Window - 1)];
        var around = Around(guess, room, out var inside);
        var unknown = 0;
        for (var i = 0; i + 1 < around.Length; i++)
            unknown += HasPair(around, i) ? 0 : 1;
        if (unknown >= around.Length - 1)
            return null;
        // 的 and 也 stand beside anything: they are slips only where without them everything fits.
        if (unknown > 0 && folded.AsSpan(guess.Start, guess.Length).ContainsAny(Particles))
            return null;
        var (firstWindow, windows) = Places(guess, around, inside, Window);
        var (firstWord, words) = Places(guess, around, inside, Word);
        var (isWindow, isWord) = (false, false);
        for (var i = 0; i < windows; i++)
            isWindow |= IsWindow(around, firstWindow + i);
        for (var i = 0; i < words; i++)
            isWord |= IsWord(around, firstWord + i);
        var score = guess.Likeliness + (isWindow ? OfWindow : 0) + (isWord ? OfWord : 0) + OfUnknownPair * unknown;
        if (!isWindow && !isWord || score < least)
            return null;

        var proofs = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < windows; i++)
        {
            if (IsWindow(around, firstWindow + i))
                proofs.Add(around.Slice(firstWindow + i, Window).ToString());
        }

        for (var i = 0; i < words; i++)
        {
            if (IsWord(around, firstWord + i))
                proofs.Add(around.Slice(firstWord + i, Word).ToString());
        }

        return new(guess, score, proofs.DrainToImmutable());
    }

    private bool HasPair(ReadOnlySpan<char> around, int at) => view.Occurs(TermKind.Gram, around.Slice(at, 2));

    private bool IsWindow(ReadOnlySpan<char> around, int at) => HasPair(around, at) && HasPair(around, at + 1);

    private bool IsWord(ReadOnlySpan<char> around, int at) => view.Occurs(TermKind.Word, around.Slice(at, Word));

    /// <summary>Where the runs of so many letters begin that hold the whole guess; where it left a letter out, both sides of the gap.</summary>
    private static (int First, int Count) Places(Guess guess, ReadOnlySpan<char> around, int inside, int length)
    {
        var (start, end) = (inside, inside + guess.Meant.Length);
        if (guess.Meant.Length == 0)
            (start, end) = (start - 1, end + 1);
        var first = Math.Max(0, end - length);
        return (first, Math.Max(0, Math.Min(start, around.Length - length) - first + 1));
    }

    /// <summary>What the guess makes, with up to two letters on either side.</summary>
    /// <param name="inside">Where in it the guess begins.</param>
    private ReadOnlySpan<char> Around(Guess guess, Span<char> room, out int inside)
    {
        var (start, end) = (guess.Start, guess.End);
        while (guess.Start - start < Window - 1 && start > 0 && BelongsToWord(start - 1))
            start--;
        while (end - guess.End < Window - 1 && end < folded.Length && BelongsToWord(end))
            end++;
        inside = guess.Start - start;
        folded.AsSpan(start, inside).CopyTo(room);
        guess.Meant.Span.CopyTo(room[inside..]);
        var behind = inside + guess.Meant.Length;
        folded.AsSpan(guess.End, end - guess.End).CopyTo(room[behind..]);
        return room[..(behind + end - guess.End)];
    }

    private bool BelongsToWord(int at) => content[at] && !Particles.Contains(folded[at]);
}
