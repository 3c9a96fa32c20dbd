using Bot.Storage;
using Bot.TelegramChat.Sending;
using Bot.TelegramChat.Words;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramChat.Conversation;

/// <summary>Who said something, where, and how to answer.</summary>
/// <param name="ThreadId">The topic; null in the General one, whose id Telegram refuses when sending.</param>
/// <param name="UserId">Null for anonymous admins and channels.</param>
internal sealed record Talk(long ChatId, bool IsPrivate, int? ThreadId, int MessageId, long? UserId, BotWords Words, DateTimeOffset At)
{
    public static Talk Of(Message message, DateTimeOffset at) => new(
        message.Chat.Id,
        message.Chat.Type == ChatType.Private,
        message.IsTopicMessage ? message.MessageThreadId : null,
        message.Id,
        message.SenderChat is null ? message.From?.Id : null,
        Languages.For(message.From?.LanguageCode),
        at);

    /// <summary>A message of the bot; in a group, a reply to what was said.</summary>
    public Outgoing.Send Say(string html, Keyboard? buttons = null) =>
        new(ChatId, ThreadId, IsPrivate ? null : MessageId, html, buttons, AskedAt: At.ToUnixTimeMilliseconds());
}

internal static class EffectsOfTalking
{
    public static Effects AsEffects(this Outgoing outgoing) => new() { Outgoing = [outgoing.ToJson()] };

    public static Effects AsEffects(this IEnumerable<Outgoing> outgoing) => new() { Outgoing = [.. outgoing.Select(one => one.ToJson())] };
}
