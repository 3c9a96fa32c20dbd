using Bot.Core.Documents;
using Bot.Core.Text;

namespace Bot.TelegramChat.Rendering;

/// <summary>An article in pages for a phone; together they hold every letter of it that is not white space between two pages.</summary>
internal static class ArticlePages
{
    /// <summary>In UTF-16 units; about three screens.</summary>
    public const int PageLength = 1_200;

    /// <summary>Without the line that is the title, where the text begins with it: the title stands above each page.</summary>
    public static IReadOnlyList<TextSpan> Of(Article article)
    {
        var text = article.Text;
        var body = article.TitleInText ? text.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        var pages = Split(text, body, PageLength);
        return pages.Count > 0 ? pages : Split(text, 0, PageLength);
    }

    internal static IReadOnlyList<TextSpan> Split(string text, int start, int pageLength)
    {
        var pages = new List<TextSpan>();
        var rest = TextSpan.FromBounds(start, text.Length).Trim(text);
        while (!rest.IsEmpty)
        {
            var length = PageEnd(rest.Of(text.AsSpan()), pageLength);
            pages.Add(new TextSpan(rest.Start, length).Trim(text));
            rest = TextSpan.FromBounds(rest.Start + length, rest.End).Trim(text);
        }

        return pages;
    }

    /// <summary>The page that the span begins in; the last one when it stands after all.</summary>
    public static int PageOf(IReadOnlyList<TextSpan> pages, TextSpan span)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (span.Start < pages[i].End)
                return i;
        }

        return Math.Max(0, pages.Count - 1);
    }

    private static int PageEnd(ReadOnlySpan<char> text, int pageLength)
    {
        if (text.Length <= pageLength)
            return text.Length;
        var paragraph = text[..pageLength].LastIndexOf('\n') + 1;
        return paragraph > pageLength / 2 ? paragraph : TextCut.Length(text, pageLength);
    }
}
