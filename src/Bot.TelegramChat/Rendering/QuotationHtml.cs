using System.Buffers;
using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.Core.Text;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Rendering;

/// <summary>A quotation as Telegram shows it: the quote itself is its article letter for letter.</summary>
internal static class QuotationHtml
{
    /// <summary>The longest quotation shown, in UTF-16 units: what else a message holds fits beside it.</summary>
    public const int MaxQuote = 2_400;

    private const int MaxContext = 500;
    private const int MaxTitle = 200;
    private const int MaxSpeaker = 80;
    private const int MostNamed = 2;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?\n");

    /// <param name="number">Which of how many it is; counted from 1, shown where there are several.</param>
    public static string Render(Quotation quotation, int number, int count, string? note, BotWords words)
    {
        var html = Opened(note);
        WriteQuote(html, quotation);
        return WriteSource(html, quotation, number, count, words).ToString();
    }

    /// <summary>The same with the sentences before and after it, folded up.</summary>
    public static string RenderWithContext(Quotation quotation, int number, int count, string? note, BotWords words)
    {
        var html = Opened(note);
        if (quotation.Before.Length > 0)
            html.Quote(quote => quote.Text(End(quotation.Before)), expandable: true).Line();
        WriteQuote(html, quotation);
        if (quotation.After.Length > 0)
            html.Quote(quote => quote.Text(quotation.After.AsSpan(0, TextCut.Length(quotation.After, MaxContext))), expandable: true).Line();
        return WriteSource(html, quotation, number, count, words).ToString();
    }

    /// <summary>One page of the article, with what was quoted in bold.</summary>
    public static string RenderPage(Article article, IReadOnlyList<TextSpan> pages, int page, TextSpan quoted)
    {
        var span = pages[page];
        var start = Math.Clamp(quoted.Start, span.Start, span.End);
        var end = Math.Clamp(quoted.End, span.Start, span.End);
        var html = new HtmlWriter();
        html.Bold(TextCut.Shorten(article.Title, MaxTitle));
        if (article.Date is { } date)
            html.Text(date.ToString(" · yyyy-MM-dd", CultureInfo.InvariantCulture));
        html.Line().Line()
            .Text(Spaced(article.Text[span.Start..start]))
            .Bold(Spaced(article.Text[start..end]))
            .Text(Spaced(article.Text[end..span.End]));
        return html.Line().Line().Italic($"{page + 1} / {pages.Count}").ToString();
    }

    /// <summary>On a phone paragraphs without a gap are a wall.</summary>
    private static string Spaced(string text) => text.Replace("\n", "\n\n", StringComparison.Ordinal);

    /// <summary>Title, date and paragraph, in one line without markup.</summary>
    public static string Source(Quotation quotation, BotWords words)
    {
        string?[] parts =
        [
            TextCut.Shorten(quotation.Article.Title, MaxTitle),
            quotation.Article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string.Format(CultureInfo.InvariantCulture, words.Paragraph, quotation.Paragraph),
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static HtmlWriter Opened(string? note) => note is null ? new() : new HtmlWriter().Italic(note).Line();

    private static void WriteQuote(HtmlWriter html, Quotation quotation)
    {
        var length = TextCut.Length(quotation.Text, MaxQuote);
        html.Quote(quote => WriteMatches(quote, quotation, length)).Line();
        if (length < quotation.Text.Length)
            html.Line("[…]");
    }

    private static void WriteMatches(HtmlWriter quote, Quotation quotation, int length)
    {
        var at = 0;
        foreach (var match in Joined(quotation.Matches).TakeWhile(match => match.End <= length))
        {
            quote.Text(quotation.Text.AsSpan(at, match.Start - at)).Bold(match.Of(quotation.Text));
            at = match.End;
        }

        quote.Text(quotation.Text.AsSpan(at, length - at));
    }

    /// <summary>Matches that touch make one bold run: fewer entities, and easier to read.</summary>
    private static IEnumerable<TextSpan> Joined(IReadOnlyList<TextSpan> matches)
    {
        for (var i = 0; i < matches.Count;)
        {
            var start = matches[i].Start;
            var end = matches[i].End;
            while (++i < matches.Count && matches[i].Start <= end)
                end = Math.Max(end, matches[i].End);
            yield return TextSpan.FromBounds(start, end);
        }
    }

    private static HtmlWriter WriteSource(HtmlWriter html, Quotation quotation, int number, int count, BotWords words)
    {
        if (quotation.Speaker is { Length: > 0 } speaker)
            html.Text("— ").Line(TextCut.Shorten(speaker, MaxSpeaker));
        html.Italic(Source(quotation, words));
        if (count > 1)
            html.Text($"  ({number}/{count})");
        return quotation.AlsoIn.Count > 0 ? html.Line().Italic(AlsoIn(quotation.AlsoIn, words)) : html;
    }

    /// <summary>One or two reprints are named, more are counted.</summary>
    private static string AlsoIn(IReadOnlyList<ArticleHeader> articles, BotWords words) => articles.Count <= MostNamed
        ? string.Format(CultureInfo.InvariantCulture, words.AlsoIn, string.Join("; ", articles.Select(Name)))
        : string.Format(CultureInfo.InvariantCulture, words.Reprints, articles.Count);

    private static string Name(ArticleHeader article) => string.Create(CultureInfo.InvariantCulture, $"{TextCut.Shorten(article.Title, MaxTitle)} · {article.Date:yyyy-MM-dd}").TrimEnd(' ', '·');

    /// <summary>The last sentences of a context that is too long.</summary>
    private static ReadOnlySpan<char> End(string text)
    {
        if (text.Length <= MaxContext)
            return text;
        var start = text.Length - MaxContext;
        if (char.IsLowSurrogate(text[start]))
            start++;
        var rest = text.AsSpan(start);
        var sentence = rest[..^1].IndexOfAny(SentenceEnds);
        return sentence < 0 ? rest : rest[(sentence + 1)..];
    }
}
