using System.Buffers;
using Bot.Core.Text;

namespace Bot.Core.Documents;

/// <summary>A line of an article that is not empty.</summary>
/// <param name="Number">Counted from 1, the title being 1.</param>
/// <param name="Span">Where it stands in the article's text, from its first character to the next paragraph's first: the line end and empty lines belong to it.</param>
public readonly record struct Paragraph(int Number, TextSpan Span);

/// <summary>Cuts an article's text into paragraphs.</summary>
public static class Paragraphs
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\v\f");

    /// <returns>Paragraphs that follow one another without a gap from the text's start to its end; empty for a text without any.</returns>
    public static IEnumerable<Paragraph> Of(Article article)
    {
        var text = article.Text;
        var number = article.TitleInText ? 1 : 2;
        for (var start = 0; start < text.Length;)
        {
            var end = NextStart(text, start);
            yield return new(number++, TextSpan.FromBounds(start, end));
            start = end;
        }
    }

    /// <summary>Where the next line that is not empty begins: blank lines before the first paragraph belong to it.</summary>
    private static int NextStart(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        var lineEnd = text.AsSpan(at).IndexOfAny(LineEnds);
        if (lineEnd < 0)
            return text.Length;
        at += lineEnd;
        // Indentation stays with the paragraph that it indents.
        var next = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            if (LineEnds.Contains(text[at++]))
                next = at;
        }

        return at == text.Length ? at : next;
    }
}
