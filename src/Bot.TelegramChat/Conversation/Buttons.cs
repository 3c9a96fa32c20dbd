using Bot.Storage;
using Bot.TelegramChat.Admin;
using Bot.TelegramChat.Words;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramChat.Conversation;

/// <summary>Every button, of whatever age, under whatever message, is answered.</summary>
internal sealed class Buttons(AnswerButtons answers, PlanButtons plans, ArticleList articles, UnansweredList unanswered, TelegramOptions options)
{
    public async Task<Effects> PressAsync(CallbackQuery query, CancellationToken abort)
    {
        var words = Languages.For(query.From.LanguageCode);
        var nowhere = new PressedButton(query.Id, new(ButtonAction.Cancel, ""), query.From.Id, 0, 0, words);
        if (query.Message is not { } message || ButtonPress.TryParse(query.Data) is not { } press)
            return nowhere.Toast(words.Stale);

        var pressed = nowhere with { Press = press, ChatId = message.Chat.Id, MessageId = message.Id };
        var isAdmin = options.IsAdmin(query.From.Id);
        return press.Action switch
        {
            ButtonAction.Confirm or ButtonAction.Cancel => await plans.PressAsync(pressed, abort),
            ButtonAction.ListArticles => pressed.Show(articles.Page(press.Number, message.Chat.Type == ChatType.Private && isAdmin, words)),
            ButtonAction.ListUnanswered => isAdmin ? pressed.Show(unanswered.Page(press.Number, words)) : pressed.Toast(words.AdminsOnly),
            _ => answers.Press(pressed),
        };
    }
}
