using System.Globalization;
using Bot.Core.Library;
using Bot.Storage;
using Bot.TelegramChat.Admin;
using Bot.TelegramChat.Handling;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Rendering;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramChat.Conversation;

/// <summary>What the bot says to whom: the table of contents of the conversation.</summary>
internal sealed class ChatConversation(
    BotIdentity identity, Asking asking, InlineAsking inlineAsking, Buttons buttons, ArticleList articles, AdminCommands admin,
    DocumentOffers documents, ChatStore chats, ILibrary library, Menus menus, TelegramOptions options) : IUpdateHandler
{
    public Task WhenReadyAsync(CancellationToken abort) => identity.KnownAsync(abort);

    public async Task<Effects> HandleAsync(ReceivedUpdate received, CancellationToken abort)
    {
        var me = await identity.KnownAsync(abort);
        return received.Update switch
        {
            { Message: { } message } => await HearAsync(message, me, received.At, abort),
            { EditedMessage: { } message } => await HearAgainAsync(message, me, received.At, abort),
            { CallbackQuery: { } query } => await buttons.PressAsync(query, abort),
            { InlineQuery: { } query } => inlineAsking.Answer(query, received.At),
            { MyChatMember: { } change } => Note(change),
            _ => Effects.None,
        };
    }

    public Outgoing? Apologize(ReceivedUpdate received)
    {
        if (received.Update is { CallbackQuery: { } query })
            return new Outgoing.AnswerCallback(query.Id, Languages.For(query.From.LanguageCode).Failed);
        if ((received.Update.Message ?? received.Update.EditedMessage) is not { Chat.Type: ChatType.Private } message)
            return null;
        var talk = Talk.Of(message, received.At);
        return talk.Say(Plain(talk.Words.Failed));
    }

    private async Task<Effects> HearAsync(Message message, Me me, DateTimeOffset at, CancellationToken abort)
    {
        if (message.MigrateToChatId is { } newId)
            chats.Moved(message.Chat.Id, newId);
        if (message.MigrateFromChatId is { } oldId)
            chats.Moved(oldId, message.Chat.Id);
        if (Addressing.Read(message, me) is not { } addressed)
            return Effects.None;

        var talk = Talk.Of(message, at);
        chats.Seen(talk.ChatId, message.From?.LanguageCode);
        return addressed switch
        {
            Addressed.Ask ask => await asking.AskAsync(talk, ask.Text, edited: false, abort),
            Addressed.Command command => await ObeyAsync(command, talk, me, abort),
            Addressed.Document document => await documents.OfferAsync(talk, document.File, abort),
            _ => talk.Say(Plain(talk.Words.TextOnly)).AsEffects(),
        };
    }

    /// <summary>Only questions are heard again: a command that was edited is not carried out a second time.</summary>
    private async Task<Effects> HearAgainAsync(Message message, Me me, DateTimeOffset at, CancellationToken abort) => Addressing.Read(message, me) switch
    {
        Addressed.Ask ask => await asking.AskAsync(Talk.Of(message, at), ask.Text, edited: true, abort),
        Addressed.Command { Name: "ask" } command => await asking.AskAsync(Talk.Of(message, at), command.Argument, edited: true, abort),
        _ => Effects.None,
    };

    private async Task<Effects> ObeyAsync(Addressed.Command command, Talk talk, Me me, CancellationToken abort)
    {
        var words = talk.Words;
        switch (command.Name)
        {
            case "ask":
                return await asking.AskAsync(talk, command.Argument.Length > 0 ? command.Argument : command.RepliedText ?? "", edited: false, abort);
            case "start":
                if (IsWithAdmin(talk))
                    _ = menus.SetForAdminAsync(talk.ChatId);
                return Say(talk, words.Start, library.Status().Articles, Asking.Example);
            case "help":
                return talk.Say(Plain(Help(talk, me))).AsEffects();
            case "about":
                return Say(talk, words.About, library.Status().Version);
            case "articles":
                var list = articles.Page(0, IsWithAdmin(talk), words);
                return talk.Say(list.Html, list.Buttons).AsEffects();
            default:
                if (admin.Obey(command, talk) is { } done)
                    return done;
                // A group need not hear of a slip.
                return talk.IsPrivate ? Say(talk, words.UnknownCommand) : Effects.None;
        }
    }

    private bool IsWithAdmin(Talk talk) => talk.IsPrivate && options.IsAdmin(talk.UserId);

    private string Help(Talk talk, Me me)
    {
        var help = string.Format(CultureInfo.InvariantCulture, talk.Words.Help, me.Username);
        return IsWithAdmin(talk) ? $"{help}\n\n{string.Format(CultureInfo.InvariantCulture, talk.Words.HelpAdmin, string.Join(' ', library.Status().Formats))}" : help;
    }

    private Effects Note(ChatMemberUpdated change)
    {
        if (change.NewChatMember.Status is ChatMemberStatus.Kicked or ChatMemberStatus.Left)
            chats.Blocked(change.Chat.Id);
        else
            chats.Seen(change.Chat.Id, null);
        return Effects.None;
    }

    private static Effects Say(Talk talk, string words, params object[] values) =>
        talk.Say(Plain(string.Format(CultureInfo.InvariantCulture, words, values))).AsEffects();

    private static string Plain(string text) => new HtmlWriter().Text(text).ToString();
}
