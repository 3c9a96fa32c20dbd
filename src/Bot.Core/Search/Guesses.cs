using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>The slips that may have been made at a place of a question: every guess is one.</summary>
internal static class Guesses
{
    private const double SameSound = 1;
    private const double LooksAlike = 0.6;
    private const double Swapped = 1;
    private const double Doubled = 1;
    private const double NearSound = 0.5;
    private const double Missing = 0.5;
    private const double TwoSounds = 0.8;
    private const double OneLetter = 0.5;

    /// <summary>Of a word of two characters only the common homophones are tried: each with each.</summary>
    private const int MostOfTwo = 24;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <param name="content">Which letters of <paramref name="folded"/> are asked about.</param>
    public static IEnumerable<Guess> At(string folded, bool[] content, int at)
    {
        var c = folded[at];
        var (same, alike, near) = (Homophones.Of(c), LookAlikes.Of(c), Homophones.NearlyOf(c));
        for (var i = 0; i < same.Length; i++)
            yield return new(at, 1, same.AsMemory(i, 1), SameSound);
        for (var i = 0; i < alike.Length; i++)
            yield return new(at, 1, alike.AsMemory(i, 1), LooksAlike);
        for (var i = 0; i < near.Length; i++)
        {
            if (!same.Contains(near[i], StringComparison.Ordinal))
                yield return new(at, 1, near.AsMemory(i, 1), NearSound);
        }

        if (at + 1 < folded.Length && content[at + 1])
            yield return folded[at + 1] == c ? new(at, 1, "", Doubled) : new(at, 2, $"{folded[at + 1]}{c}", Swapped);
    }

    /// <summary>A character missing between two.</summary>
    /// <param name="following">The characters that follow the one at <paramref name="at"/> in the articles.</param>
    public static IEnumerable<Guess> Between(int at, string following) =>
        Enumerable.Range(0, following.Length).Select(i => new Guess(at + 1, 0, following.AsMemory(i, 1), Missing));

    /// <summary>Another word that sounds the same: what an input method offers beside the right one.</summary>
    /// <param name="word">Of two characters.</param>
    /// <param name="view">Two characters that nowhere stand together are no word.</param>
    public static IEnumerable<Guess> OfHomophones(string folded, TextSpan word, IPassageView view)
    {
        var (firsts, seconds) = (Homophones.Of(folded[word.Start]), Homophones.Of(folded[word.Start + 1]));
        for (var i = 0; i < firsts.Length && i < MostOfTwo; i++)
        {
            for (var j = 0; j < seconds.Length && j < MostOfTwo; j++)
            {
                if (view.Occurs(TermKind.Gram, [firsts[i], seconds[j]]))
                    yield return new(word.Start, 2, $"{firsts[i]}{seconds[j]}", TwoSounds);
            }
        }
    }

    /// <summary>One letter of a word in Latin script wrong, missing, too many, or two swapped.</summary>
    public static IEnumerable<Guess> OfWord(string folded, TextSpan word)
    {
        var text = word.Of(folded);
        for (var i = 0; i <= text.Length; i++)
        {
            var (before, behind) = (text[..i], text[i..]);
            foreach (var letter in Letters)
            {
                yield return new(word.Start, word.Length, before + letter + behind, OneLetter);
                if (behind.Length > 0 && behind[0] != letter)
                    yield return new(word.Start, word.Length, before + letter + behind[1..], OneLetter);
            }

            if (behind.Length > 0)
                yield return new(word.Start, word.Length, before + behind[1..], OneLetter);
            if (behind.Length > 1 && behind[0] != behind[1])
                yield return new(word.Start, word.Length, $"{before}{behind[1]}{behind[0]}{behind[2..]}", OneLetter);
        }
    }
}
