using System.Globalization;
using Bot.Storage;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Admin;

/// <summary>The questions that found nothing, page by page: what to add to the articles.</summary>
internal sealed class UnansweredList(UnansweredStore store)
{
    private const int PageSize = 15;
    private const int MaxQuestion = 150;

    public AnswerView Page(int page, BotWords words)
    {
        var count = store.Count();
        if (count == 0)
            return new(new HtmlWriter().Text(words.NoUnanswered).ToString(), null);
        var pages = (count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pages - 1);

        var html = new HtmlWriter();
        html.Bold(string.Format(CultureInfo.InvariantCulture, words.Unanswered, count)).Line();
        foreach (var question in store.Latest(page * PageSize, PageSize))
        {
            html.Line().Text("• " + TextCut.Shorten(question.Text.ReplaceLineEndings(" "), MaxQuestion));
            if (question.Times > 1)
                html.Text($" ×{question.Times}");
        }

        return new(html.ToString(), pages == 1 ? null : Keyboard.Of(ArticleList.Turning(ButtonAction.ListUnanswered, page, pages)));
    }
}
