namespace TelegramStandIn.Acts;

/// <summary>An entry of a bot's menu.</summary>
/// <param name="Command">Without the slash.</param>
public sealed record BotCommand(string Command, string Description);

/// <summary>Who sees a menu.</summary>
/// <param name="Type">As <c>default</c>, <c>all_private_chats</c>, <c>chat_member</c>.</param>
public sealed record CommandScope(string Type, long? ChatId = null, long? UserId = null)
{
    public static CommandScope Default { get; } = new("default");
}
