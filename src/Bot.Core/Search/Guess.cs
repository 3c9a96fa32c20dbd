namespace Bot.Core.Search;

/// <summary>What may have been meant instead of a few letters of a question.</summary>
/// <param name="Start">Where the letters stand in the folded question.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Meant">What takes their place; empty for a letter too many.</param>
/// <param name="Likeliness">How likely such a slip is, compared with others; 0 to 1.</param>
internal readonly record struct Guess(int Start, int Length, ReadOnlyMemory<char> Meant, double Likeliness)
{
    public Guess(int start, int length, string meant, double likeliness) : this(start, length, meant.AsMemory(), likeliness)
    {
    }

    public int End => Start + Length;

    /// <summary>Whether it is about a word in Latin script.</summary>
    public bool IsLatin => Meant.Length > 0 && char.IsAsciiLetter(Meant.Span[0]);

    /// <summary>The question with the guess in it.</summary>
    /// <param name="question">Folded or not: both have the same places.</param>
    public string In(string question) => string.Concat(question.AsSpan(0, Start), Meant.Span, question.AsSpan(End));
}
