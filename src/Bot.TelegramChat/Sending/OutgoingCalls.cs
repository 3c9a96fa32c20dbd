using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.TelegramChat.Sending;

/// <summary>What the bot says, in Telegram's words.</summary>
internal sealed class OutgoingCalls(TelegramApi api)
{
    /// <summary>Seconds that Telegram may give the same choices to the same person without asking us.</summary>
    private const int InlineCacheSeconds = 30;

    /// <returns>The id of the message that was sent or edited.</returns>
    public async Task<CallResult<int?>> SendAsync(Outgoing.Send send, CancellationToken cancellation)
    {
        var result = await api.CallAsync(RequestOf(send), cancellation);
        return new(result.Value?.Id, result.Failure);
    }

    public async Task<CallResult<int?>> EditAsync(Outgoing.Edit edit, CancellationToken cancellation)
    {
        var result = await api.CallAsync(
            new EditMessageTextRequest
            {
                ChatId = edit.ChatId,
                MessageId = edit.MessageId,
                Text = edit.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
                ReplyMarkup = Markup(edit.Buttons),
            },
            cancellation);
        return new(edit.MessageId, result.Failure);
    }

    public async Task<CallResult<int?>> AnswerAsync(Outgoing.AnswerCallback answer, CancellationToken cancellation)
    {
        var result = await api.CallAsync(
            new AnswerCallbackQueryRequest { CallbackQueryId = answer.QueryId, Text = answer.Text, ShowAlert = answer.Alert },
            cancellation);
        return new(null, result.Failure);
    }

    public async Task<CallResult<int?>> AnswerAsync(Outgoing.AnswerInline answer, CancellationToken cancellation)
    {
        var result = await api.CallAsync(
            new AnswerInlineQueryRequest
            {
                InlineQueryId = answer.QueryId,
                Results = answer.Choices.Select(choice => new InlineQueryResultArticle(
                    choice.Id, choice.Title, new InputTextMessageContent(choice.Html) { ParseMode = ParseMode.Html, LinkPreviewOptions = LinkPreviewOptions.Disabled })
                {
                    Description = choice.Description,
                }),
                CacheTime = InlineCacheSeconds,
                // The words around a quotation follow the person's language.
                IsPersonal = true,
                NextOffset = answer.NextOffset,
                Button = answer.Hint is { } hint ? new(hint) { StartParameter = "inline" } : null,
            },
            cancellation);
        return new(null, result.Failure);
    }

    public Task<CallResult<bool>> TypingAsync(long chatId, int? threadId, CancellationToken cancellation) =>
        api.CallAsync(new SendChatActionRequest { ChatId = chatId, MessageThreadId = threadId, Action = ChatAction.Typing }, cancellation);

    internal static SendMessageRequest RequestOf(Outgoing.Send send) => new()
    {
        ChatId = send.ChatId,
        MessageThreadId = send.ThreadId,
        ReplyParameters = send.ReplyTo is { } replyTo ? new() { MessageId = replyTo, AllowSendingWithoutReply = true } : null,
        Text = send.Html,
        ParseMode = ParseMode.Html,
        LinkPreviewOptions = LinkPreviewOptions.Disabled,
        ReplyMarkup = Markup(send.Buttons),
    };

    private static InlineKeyboardMarkup? Markup(Keyboard? keyboard) => keyboard is null
        ? null
        : new(keyboard.Rows.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.Data))));
}
