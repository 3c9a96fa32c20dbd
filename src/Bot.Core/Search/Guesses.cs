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
    public static void At(string folded, bool[] content, int at, List<Guess> guesses)
    {
        var c = folded[at];
        foreach (var other in Homophones.Of(c))
            guesses.Add(new(at, 1, other.ToString(), SameSound));
        foreach (var other in LookAlikes.Of(c))
            guesses.Add(new(at, 1, other.ToString(), LooksAlike));
        foreach (var other in Homophones.NearlyOf(c))
        {
            if (!Homophones.Of(c).Contains(other, StringComparison.Ordinal))
                guesses.Add(new(at, 1, other.ToString(), NearSound));
        }

        if (at + 1 < folded.Length && content[at + 1])
            guesses.Add(folded[at + 1] == c ? new(at, 1, "", Doubled) : new(at, 2, $"{folded[at + 1]}{c}", Swapped));
    }

    /// <summary>A character missing between two.</summary>
    /// <param name="following">The bigrams of the articles that begin with the character at <paramref name="at"/>.</param>
    public static void Between(int at, IEnumerable<string> following, List<Guess> guesses)
    {
        foreach (var pair in following)
            guesses.Add(new(at + 1, 0, pair[1..], Missing));
    }

    /// <summary>Another word that sounds the same: what an input method offers beside the right one.</summary>
    /// <param name="word">Of two characters.</param>
    public static void OfHomophones(string folded, TextSpan word, List<Guess> guesses)
    {
        foreach (var first in Homophones.Of(folded[word.Start]).Take(MostOfTwo))
        {
            foreach (var second in Homophones.Of(folded[word.Start + 1]).Take(MostOfTwo))
                guesses.Add(new(word.Start, 2, $"{first}{second}", TwoSounds));
        }
    }

    /// <summary>One letter of a word in Latin script wrong, missing, too many, or two swapped.</summary>
    public static void OfWord(string folded, TextSpan word, List<Guess> guesses)
    {
        var text = word.Of(folded);
        for (var i = 0; i <= text.Length; i++)
        {
            var (before, behind) = (text[..i], text[i..]);
            foreach (var letter in Letters)
            {
                guesses.Add(new(word.Start, word.Length, before + letter + behind, OneLetter));
                if (behind.Length > 0 && behind[0] != letter)
                    guesses.Add(new(word.Start, word.Length, before + letter + behind[1..], OneLetter));
            }

            if (behind.Length > 0)
                guesses.Add(new(word.Start, word.Length, before + behind[1..], OneLetter));
            if (behind.Length > 1 && behind[0] != behind[1])
                guesses.Add(new(word.Start, word.Length, $"{before}{behind[1]}{behind[0]}{behind[2..]}", OneLetter));
        }
    }
}
