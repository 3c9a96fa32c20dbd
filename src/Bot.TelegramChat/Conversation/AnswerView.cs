using System.Globalization;
using Bot.Core.Documents;
using Bot.Core.Text;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Conversation;

/// <summary>What a message shows of an answer: its text and its buttons.</summary>
internal sealed record AnswerView(string Html, Keyboard? Buttons)
{
    /// <summary>Less likely right than one in five: whoever reads it shall know.</summary>
    private const double Doubtful = 0.2;

    /// <summary>What is sent first.</summary>
    public static AnswerView First(string id, AnswerState state, BotWords words)
    {
        if (state.Found)
            return Quotation(id, state, 0, words);
        var buttons = state.Quotations.Count == 0 ? null : Keyboard.OneRow(new Button(words.Nearest, new ButtonPress(ButtonAction.ShowQuotation, id).ToData()));
        var html = new HtmlWriter().Text(words.NothingFound);
        // Somebody may not know that the articles, and so the words that find something in them, are Chinese.
        return new((HasHan(state.Question) ? html : html.Line().Text(words.AskInChinese)).ToString(), buttons);
    }

    public static AnswerView Quotation(string id, AnswerState state, int number, BotWords words) => new(
        QuotationHtml.Render(state.Quotations[number], number + 1, state.Quotations.Count, Note(state, number, words), words),
        ButtonsOf(id, state, number, words, new(words.Context, new ButtonPress(ButtonAction.ShowContext, id, number).ToData())));

    public static AnswerView Context(string id, AnswerState state, int number, BotWords words) => new(
        QuotationHtml.RenderWithContext(state.Quotations[number], number + 1, state.Quotations.Count, Note(state, number, words), words),
        ButtonsOf(id, state, number, words, new(words.HideContext, new ButtonPress(ButtonAction.ShowQuotation, id, number).ToData())));

    /// <param name="page">Null for the page that the quotation begins on.</param>
    public static AnswerView ArticlePage(string id, AnswerState state, int number, int? page, Article article, BotWords words)
    {
        var quoted = state.Quotations[number].Span;
        var pages = ArticlePages.Of(article);
        var shown = Math.Clamp(page ?? ArticlePages.PageOf(pages, quoted), 0, pages.Count - 1);
        return new(
            QuotationHtml.RenderPage(article, pages, shown, quoted),
            Keyboard.Of(Turning(id, number, shown, pages), [new Button(words.Back, new ButtonPress(ButtonAction.ShowQuotation, id, number).ToData())]));
    }

    private static List<Button> Turning(string id, int number, int shown, IReadOnlyList<TextSpan> pages)
    {
        var buttons = new List<Button>();
        if (shown > 0)
            buttons.Add(new($"‹ {shown}", new ButtonPress(ButtonAction.ShowArticle, id, number, shown - 1).ToData()));
        if (shown < pages.Count - 1)
            buttons.Add(new($"{shown + 2} ›", new ButtonPress(ButtonAction.ShowArticle, id, number, shown + 1).ToData()));
        return buttons;
    }

    private static Keyboard ButtonsOf(string id, AnswerState state, int number, BotWords words, Button context)
    {
        var ways = new List<Button>();
        if (state.Quotations.Count > 1)
            ways.Add(new(words.Next, new ButtonPress(ButtonAction.ShowQuotation, id, (number + 1) % state.Quotations.Count).ToData()));
        ways.Add(context);
        ways.Add(new(words.Source, new ButtonPress(ButtonAction.ShowArticle, id, number).ToData()));
        return Keyboard.Of(
            ways,
            [new("👍", new ButtonPress(ButtonAction.VoteUp, id, number).ToData()), new("👎", new ButtonPress(ButtonAction.VoteDown, id, number).ToData())]);
    }

    private static bool HasHan(string text) => text.EnumerateRunes().Any(rune => rune.Value is (>= 0x3400 and < 0xA000) or (>= 0x20000 and < 0x34000));

    private static string? Note(AnswerState state, int number, BotWords words) => state switch
    {
        { Found: false } => words.NearestNote,
        { ReadAs: { } read } => string.Format(CultureInfo.InvariantCulture, words.ReadAsNote, read),
        _ => state.Quotations[number].Confidence < Doubtful ? words.UnsureNote : null,
    };
}
