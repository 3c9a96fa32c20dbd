using System.Globalization;
using Bot.Core.Library;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Conversation;

/// <summary>What is indexed, page by page.</summary>
internal sealed class ArticleList(ILibrary library)
{
    private const int PageSize = 10;
    private const int MaxTitle = 80;
    private const int MaxId = 200;

    /// <param name="withIds">For whoever may remove one.</param>
    public AnswerView Page(int page, bool withIds, BotWords words)
    {
        var articles = library.Articles();
        if (articles.Count == 0)
            return new(new HtmlWriter().Text(words.NoArticles).ToString(), null);
        var pages = (articles.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pages - 1);

        var html = new HtmlWriter();
        html.Bold(string.Format(CultureInfo.InvariantCulture, words.Articles, articles.Count)).Line();
        for (var i = page * PageSize; i < Math.Min(articles.Count, (page + 1) * PageSize); i++)
        {
            var article = articles[i].Header;
            html.Line().Text($"{i + 1}. {TextCut.Shorten(article.Title, MaxTitle)}");
            if (article.Date is { } date)
                html.Text(date.ToString(" · yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (withIds)
                html.Line().Code(TextCut.Shorten(article.Id, MaxId));
        }

        return new(html.ToString(), pages == 1 ? null : Keyboard.Of(Turning(ButtonAction.ListArticles, page, pages)));
    }

    /// <summary>The buttons of a list in pages.</summary>
    internal static List<Button> Turning(ButtonAction action, int page, int pages)
    {
        var buttons = new List<Button>();
        if (page > 0)
            buttons.Add(new($"‹ {page}", new ButtonPress(action, "", page - 1).ToData()));
        if (page < pages - 1)
            buttons.Add(new($"{page + 2} ›", new ButtonPress(action, "", page + 1).ToData()));
        return buttons;
    }
}
