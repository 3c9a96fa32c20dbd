using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.Storage;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;

namespace Bot.TelegramChat.Conversation;

/// <summary>The buttons under an answer. They never show another text than the one that was found.</summary>
internal sealed class AnswerButtons(AnswerStore answers, ILibrary library)
{
    public Effects Press(PressedButton pressed)
    {
        var (press, words) = (pressed.Press, pressed.Words);
        if (answers.Find(press.Id) is not { } stored || stored.ChatId != pressed.ChatId)
            return pressed.Toast(words.Stale);
        var state = AnswerState.FromJson(stored.Payload);
        if (press.Number >= state.Quotations.Count)
            return pressed.Toast(words.Stale);
        if (press.Action is ButtonAction.VoteUp or ButtonAction.VoteDown)
            return Vote(pressed, state);
        // In a group everybody sees the message: only who asked turns its pages.
        if (stored.AskerId is { } asker && asker != pressed.UserId)
            return pressed.Toast(words.NotYours);
        return Show(pressed, state);
    }

    private Effects Show(PressedButton pressed, AnswerState state)
    {
        var (press, words) = (pressed.Press, pressed.Words);
        var header = state.Quotations[press.Number].Article;
        if (library.FindArticle(header.Id) is not { } article)
            return pressed.Toast(words.Removed);
        if (article.Version != header.Version)
            return pressed.Toast(words.Replaced);
        return pressed.Show(ViewOf(press, state, article, words));
    }

    private static AnswerView ViewOf(ButtonPress press, AnswerState state, Article article, BotWords words) => press.Action switch
    {
        ButtonAction.ShowContext => AnswerView.Context(press.Id, state, press.Number, words),
        ButtonAction.ShowArticle => AnswerView.ArticlePage(press.Id, state, press.Number, press.Page, article, words),
        _ => AnswerView.Quotation(press.Id, state, press.Number, words),
    };

    private static Effects Vote(PressedButton pressed, AnswerState state)
    {
        var press = pressed.Press;
        var quotation = state.Quotations[press.Number];
        return pressed.Toast(pressed.Words.Thanks) with
        {
            Vote = new(
                press.Id, pressed.UserId, press.Number, press.Action == ButtonAction.VoteUp, state.Question,
                quotation.Article.Id, quotation.Span.Start, quotation.Span.Length),
        };
    }
}

/// <summary>A button that somebody pressed, and how to answer it: always, or it goes on turning.</summary>
internal sealed record PressedButton(string QueryId, ButtonPress Press, long UserId, long ChatId, int MessageId, BotWords Words)
{
    /// <summary>A line that goes away by itself.</summary>
    public Effects Toast(string text) => new Outgoing.AnswerCallback(QueryId, text).AsEffects();

    /// <summary>Another text in the message's place.</summary>
    public Effects Show(AnswerView view) => new Outgoing[]
    {
        new Outgoing.AnswerCallback(QueryId),
        new Outgoing.Edit(ChatId, MessageId, view.Html, view.Buttons),
    }.AsEffects();
}
