using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramChat.Conversation;

/// <summary>Finds out whether a message is for the bot. In a private chat everything is; in a group what names the bot or replies to it.</summary>
internal static partial class Addressing
{
    /// <returns>Null when the message is not for the bot: nothing is said then.</returns>
    public static Addressed? Read(Message message, Me me)
    {
        // A bot's own words, also those that somebody chose inline, are no questions.
        if (message.Chat.Type == ChatType.Channel || message.ViaBot is not null || message.IsAutomaticForward)
            return null;
        if (message.From is { IsBot: true } && message.SenderChat is null)
            return null;
        return message.Chat.Type == ChatType.Private ? InPrivate(message, me) : InGroup(message, me);
    }

    private static Addressed? InPrivate(Message message, Me me)
    {
        if (message.Text is { } text && CommandPattern().Match(text) is { Success: true } command)
            return IsFor(command, me, otherwise: true) ? AsCommand(command, text, message, me) : null;
        if (message.Document is { } document && message.Animation is null)
            return new Addressed.Document(document);
        if ((message.Text ?? message.Caption) is { } words)
            return new Addressed.Ask(words);
        return IsContent(message.Type) ? new Addressed.NotText() : null;
    }

    private static Addressed? InGroup(Message message, Me me)
    {
        if ((message.Text ?? message.Caption) is not { } text)
            return null;
        var isReply = message.ReplyToMessage is { ForumTopicCreated: null } replied && replied.From?.Id == me.Id;
        if (message.Text is not null && CommandPattern().Match(text) is { Success: true } command)
            return IsFor(command, me, otherwise: isReply) ? AsCommand(command, text, message, me) : null;
        if (WithoutMentions(message, text, me) is { } rest)
            return new Addressed.Ask(rest.Length > 0 ? rest : RepliedText(message, me) ?? "");
        return isReply ? new Addressed.Ask(text) : null;
    }

    private static bool IsFor(Match command, Me me, bool otherwise) =>
        command.Groups["bot"] is { Success: true } bot ? bot.Value.Equals(me.Username, StringComparison.OrdinalIgnoreCase) : otherwise;

    private static Addressed.Command AsCommand(Match command, string text, Message message, Me me) =>
        new(command.Groups["name"].Value.ToLowerInvariant(), text[command.Length..].Trim(), RepliedText(message, me));

    /// <summary>What somebody else said and this message points at.</summary>
    private static string? RepliedText(Message message, Me me) =>
        message.ReplyToMessage is { ForumTopicCreated: null } replied && replied.From?.Id != me.Id ? replied.Text ?? replied.Caption : null;

    /// <returns>The text without the bot's name; null when the bot is not mentioned. By entities: a name within a word or a link is none.</returns>
    private static string? WithoutMentions(Message message, string text, Me me)
    {
        var mentions = (message.Entities ?? message.CaptionEntities ?? [])
            .Where(entity => entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= text.Length)
            .Where(entity => entity.Type switch
            {
                MessageEntityType.Mention => text.AsSpan(entity.Offset, entity.Length).Equals("@" + me.Username, StringComparison.OrdinalIgnoreCase),
                MessageEntityType.TextMention => entity.User?.Id == me.Id,
                _ => false,
            })
            .OrderByDescending(entity => entity.Offset)
            .ToList();
        return mentions.Count == 0 ? null : mentions.Aggregate(text, (rest, entity) => rest.Remove(entity.Offset, entity.Length)).Trim();
    }

    private static bool IsContent(MessageType type) => type is MessageType.Photo or MessageType.Audio or MessageType.Video or MessageType.Voice
        or MessageType.VideoNote or MessageType.Sticker or MessageType.Animation or MessageType.Contact or MessageType.Location
        or MessageType.Venue or MessageType.Poll or MessageType.Dice or MessageType.Story;

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,64})(?:@(?<bot>[A-Za-z0-9_]+))?(?=\s|$)")]
    private static partial Regex CommandPattern();
}
