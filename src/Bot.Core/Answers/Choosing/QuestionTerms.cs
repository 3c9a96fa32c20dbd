using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>Which of a question's terms a text holds, one bit each; see <see cref="QuestionTerms"/>.</summary>
internal readonly record struct Holding(ulong Words, ulong Grams, ulong Characters)
{
    public static Holding operator |(Holding a, Holding b) => new(a.Words | b.Words, a.Grams | b.Grams, a.Characters | b.Characters);
}

/// <summary>A question's terms, weighted by rarity, made ready to be looked for in many texts; used again for the next question.</summary>
internal sealed class QuestionTerms
{
    private readonly List<(ulong Key, double Weight, double Nearness)> _terms = [];
    private readonly Dictionary<char, double> _characters = [];

    public TermSet Words { get; } = new();

    public TermSet Grams { get; } = new();

    /// <summary>The ideographs of the question's content, all of one weight.</summary>
    public TermSet Characters { get; } = new();

    /// <summary>Takes another question in place of the one it had.</summary>
    public void Read(SearchResult result)
    {
        Fill(Words, result, TermKind.Word);
        Fill(Grams, result, TermKind.Gram);
        _characters.Clear();
        var question = result.Question;
        foreach (var gram in question.Grams)
        {
            for (var at = gram.Span.Start; at < gram.Span.End; at++)
            {
                if (Text.Grams.IsIdeographic(question.Folded[at]))
                    _characters[question.Folded[at]] = Math.Max(_characters.GetValueOrDefault(question.Folded[at]), Nearness(question, at));
            }
        }

        _terms.Clear();
        foreach (var (character, nearness) in _characters)
            _terms.Add((character, 1, nearness));
        Characters.Fill(_terms);
    }

    /// <param name="folded">The text.</param>
    /// <param name="words">The <see cref="WordKey"/>s of its words.</param>
    public Holding In(ReadOnlySpan<char> folded, ReadOnlySpan<ulong> words)
    {
        ulong heldWords = 0, heldGrams = 0, heldCharacters = 0;
        foreach (var word in words)
            heldWords |= Words.Bit(word);
        var scanner = new Text.Grams.Scanner(folded);
        while (scanner.Next(out var gram))
            heldGrams |= Grams.Bit(Text.Grams.Key(gram.Of(folded)));
        foreach (var c in folded)
        {
            if (Text.Grams.IsIdeographic(c))
                heldCharacters |= Characters.Bit(c);
        }

        return new(heldWords, heldGrams, heldCharacters);
    }

    /// <summary>White space inside a word (a line break that cuts it) does not count.</summary>
    public static ulong WordKey(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsWhiteSpace(c))
                continue;
            Span<char> squeezed = stackalloc char[64];
            var length = 0;
            foreach (var kept in word)
            {
                if (!char.IsWhiteSpace(kept) && length < squeezed.Length)
                    squeezed[length++] = kept;
            }

            return Text.Grams.Key(squeezed[..length]);
        }

        return Text.Grams.Key(word);
    }

    private void Fill(TermSet set, SearchResult result, TermKind kind)
    {
        _terms.Clear();
        foreach (var term in result.Terms)
        {
            if (term.Kind == kind)
                _terms.Add((Text.Grams.Key(term.Text), Weight(term, result), Nearness(result.Question, term.Position)));
        }

        set.Fill(_terms);
    }

    /// <summary>Its rarity; a bigram that occurs nowhere and reaches across two words (国|流) is missed no more than the commoner of the two.</summary>
    /// <remarks>That two words stand side by side in no article says little: people put them together as they speak.</remarks>
    private static double Weight(QuestionTerm term, SearchResult result)
    {
        if (term.Kind == TermKind.Word || term.Frequency > 0)
            return term.Rarity;
        var (weight, longest) = (term.Rarity, 0);
        foreach (var word in result.Terms)
        {
            if (word.Kind == TermKind.Gram)
                break;
            if (word.Position + word.Text.Length != term.Position + 1 && word.Position != term.Position + 1)
                continue;
            weight = Math.Min(weight, word.Rarity);
            longest = Math.Max(longest, word.Text.Length);
        }

        // Names that the dictionary does not know are cut into single characters: 特|朗|普.
        return longest > 1 ? weight : term.Rarity;
    }

    /// <summary>1 beside a word that asks, less the farther away; the same everywhere in a question without one.</summary>
    private static double Nearness(QuestionAnalysis question, int at)
    {
        var nearest = question.Asking.IsEmpty ? 0 : int.MaxValue;
        foreach (var asking in question.Asking)
            nearest = Math.Min(nearest, at < asking.Start ? asking.Start - at - 1 : Math.Max(0, at - asking.End));
        return 1 / (1 + nearest / 3.0);
    }
}
