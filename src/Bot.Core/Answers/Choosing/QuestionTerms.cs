using Bot.Core.Search;

namespace Bot.Core.Answers.Choosing;

/// <summary>Which of a question's terms a text holds, one bit each; see <see cref="QuestionTerms"/>.</summary>
internal readonly record struct Holding(ulong Words, ulong Grams, ulong Characters)
{
    public static Holding operator |(Holding a, Holding b) => new(a.Words | b.Words, a.Grams | b.Grams, a.Characters | b.Characters);
}

/// <summary>A question's terms, weighted by rarity, made ready to be looked for in many texts.</summary>
internal sealed class QuestionTerms
{
    public QuestionTerms(SearchResult result)
    {
        var question = result.Question;
        Words = new(Of(TermKind.Word));
        Grams = new(Of(TermKind.Gram));
        var characters = new Dictionary<char, double>();
        foreach (var gram in question.Grams)
        {
            for (var at = gram.Span.Start; at < gram.Span.End; at++)
            {
                if (Text.Grams.IsIdeographic(question.Folded[at]))
                    characters[question.Folded[at]] = Math.Max(characters.GetValueOrDefault(question.Folded[at]), Nearness(question, at));
            }
        }

        Characters = new([.. characters.Select(static c => ((ulong)c.Key, 1.0, c.Value))]);

        List<(ulong, double, double)> Of(TermKind kind) =>
            [.. result.Terms.Where(term => term.Kind == kind).Select(term => (Text.Grams.Key(term.Text), term.Rarity, Nearness(question, term.Position)))];
    }

    public TermSet Words { get; }

    public TermSet Grams { get; }

    /// <summary>The ideographs of the question's content, all of one weight.</summary>
    public TermSet Characters { get; }

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

    /// <summary>1 beside a word that asks, less the farther away; the same everywhere in a question without one.</summary>
    private static double Nearness(QuestionAnalysis question, int at)
    {
        var nearest = question.Asking.IsEmpty ? 0 : int.MaxValue;
        foreach (var asking in question.Asking)
            nearest = Math.Min(nearest, at < asking.Start ? asking.Start - at - 1 : Math.Max(0, at - asking.End));
        return 1 / (1 + nearest / 3.0);
    }
}
