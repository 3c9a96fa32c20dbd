using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files.Formats.Html;

/// <summary>A page, or the HTML of a mail, as a document.</summary>
internal static class HtmlPage
{
    /// <summary>A page with more is no article, and its tree would take gigabytes.</summary>
    private const int MaxElements = 200_000;

    /// <exception cref="DocumentException">It is too long, or without text.</exception>
    public static ParsedDocument Parse(string html, FileLimits limits, CancellationToken cancellation)
    {
        var elements = 0;
        // The parser takes no token, and makes more elements than there are tags where they overlap. Deeper than 512 it does not nest them.
        using var page = new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => CheckElement(++elements, cancellation) }).ParseDocument(html);
        if (page.Body is not { } body)
            throw new DocumentException("is no web page");
        var head = new PageHead(page);
        // Before the furniture goes: the date stands there, beside the headline.
        var (title, date) = (head.Title, head.Date ?? DayInText.Find(Lines(body, limits, cancellation)));
        Furniture.RemoveFrom(body);
        var builder = new DocumentBuilder(limits, cancellation);
        foreach (var block in Blocks.Of(MainText.In(body)).Where(block => !block.IsMenu))
            builder.Add(block.Text);
        return builder.Build(title, date);
    }

    private static void CheckElement(int elements, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (elements > MaxElements)
            throw new DocumentException(ReasonKind.TooManyElements, MaxElements);
    }

    private static List<string> Lines(IElement body, FileLimits limits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return [.. Blocks.Of(body).Select(block => block.Text.Trim()).Where(text => text.Length > 0 && text.Length < limits.MaxCharacters)];
    }
}
