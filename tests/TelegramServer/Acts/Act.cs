using TelegramStandIn.Chats;

namespace TelegramStandIn.Acts;

/// <summary>Something that the bot did and that people could see, in the order it happened.</summary>
public abstract record Act
{
    /// <summary>From 1, without gaps.</summary>
    public long Number { get; internal init; }

    public DateTimeOffset At { get; internal init; }
}

public sealed record Sent(Message Message) : Act;

public sealed record Edited(Message Before, Message After) : Act;

public sealed record Deleted(Chat Chat, Message Message) : Act;

/// <param name="Text">What flashes on the screen; null for nothing.</param>
/// <param name="IsAlert">A box that must be closed instead of a flash.</param>
public sealed record CallbackAnswered(string QueryId, string? Text, bool IsAlert) : Act;

public sealed record InlineAnswered(string QueryId, InlineAnswer Answer) : Act;

/// <param name="Action">As <c>typing</c>; people see it for about five seconds.</param>
public sealed record ActionShown(Chat Chat, string Action, int? ThreadId) : Act;

/// <param name="Emoji">Empty where the reaction was taken back.</param>
public sealed record Reacted(Chat Chat, int MessageId, IReadOnlyList<string> Emoji) : Act;

public sealed record LeftChat(Chat Chat) : Act;

/// <summary>A menu of commands was set, or with no commands taken away.</summary>
public sealed record MenuSet(CommandScope Scope, string LanguageCode, IReadOnlyList<BotCommand> Commands) : Act;
