using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>The ways to ask one question: with other words for the same thing, and with its numbers written as the articles write them.</summary>
/// <param name="synonyms">Those of the moment.</param>
internal sealed class Rewordings(IPassageView view, Func<Synonyms> synonyms)
{
    /// <returns>The question itself, or with its words replaced, then others; different from one another, few.</returns>
    /// <remarks>First in words that the articles use (老公 where only 丈夫 occurs): of several words each may have to be put otherwise.</remarks>
    public IEnumerable<Question> ByWords(Question question)
    {
        var current = synonyms();
        using var rewordings = current.Rewordings(question, MayOccur).GetEnumerator();
        rewordings.MoveNext();
        yield return rewordings.Current;
        if (HeldQuestions.Of(rewordings.Current, Occurs) is { } held)
            yield return held;
        var folded = CharacterFolding.Fold(rewordings.Current.Text);
        var usual = current.InWordsThat(Occurs, folded);
        if (usual != folded)
            yield return question.Reworded(usual);
        while (rewordings.MoveNext())
        {
            if (rewordings.Current.Text != usual)
                yield return rewordings.Current;
        }
    }

    /// <summary>A question about the article itself in the words of the line that answers it; null for other questions.</summary>
    public ImprintQuestion? OfImprint(Question question) => ImprintQuestions.Of(question, Occurs);

    /// <param name="found">What was found for the question as it is: the numbers that stand there need no other writing.</param>
    /// <returns>The question with its numbers written otherwise, as they occur in the articles; and these numbers.</returns>
    public IEnumerable<(Question Question, IReadOnlyList<string> Written)> ByNumbers(Question question, string found)
    {
        var folded = CharacterFolding.Fold(found);
        foreach (var form in NumberForms.Of(CharacterFolding.Fold(question.Text)))
        {
            // What the articles nowhere write needs no search: 一九九八年 where all have 1998年.
            if (!form.Said.All(said => folded.Contains(said, StringComparison.Ordinal)) && OccursInArticles(form))
                yield return (question.Reworded(form.Text), form.Written);
        }
    }

    /// <summary>A single character stands in bigrams with what is beside it: nobody knows.</summary>
    private bool MayOccur(string word) => word.Length == 1 || Occurs(word);

    private bool Occurs(string word)
    {
        var scanner = new Grams.Scanner(word);
        var grams = 0;
        while (scanner.Next(out var gram))
        {
            grams++;
            if (!view.Occurs(TermKind.Gram, gram.Of(word.AsSpan())))
                return false;
        }

        return grams > 0;
    }

    private bool OccursInArticles(NumberForm form) => form.Written.All(written =>
    {
        var scanner = new Grams.Scanner(written);
        while (scanner.Next(out var gram))
        {
            // A unit of one character stands in other grams there, with what follows it: 台 of 2台 in 台超.
            if ((gram.Length > 1 || char.IsAsciiDigit(written[gram.Start])) && !view.Occurs(TermKind.Gram, gram.Of(written.AsSpan())))
                return false;
        }

        return true;
    });
}
