using TelegramStandIn.Chats;

namespace TelegramStandIn.Play;

/// <summary>Decides what of a chat the bot gets to hear, and tells it.</summary>
internal static class Delivery
{
    public static void Tell(World world, ChatState chat, Message message, string type)
    {
        if (Hears(world, chat, message))
            world.Updates.Add(type, message.ToJson());
    }

    /// <remarks>In privacy mode a mention alone does not reach the bot.</remarks>
    private static bool Hears(World world, ChatState chat, Message message) => chat.Bot switch
    {
        BotStanding.Administrator => true,
        BotStanding.Member => !chat.Chat.IsGroup || !world.Options.PrivacyMode || IsMeantFor(world, chat, message),
        _ => false,
    };

    private static bool IsMeantFor(World world, ChatState chat, Message message) =>
        message.Service is not null
        || message.ViaBot == world.Bot
        || message.ReplyTo?.From == world.Bot
        || (message.Content.All("bot_command") is [var command, ..] && IsOurs(world, chat, command));

    /// <summary>A command without a name is for the bot that spoke last: for us, once we have spoken.</summary>
    private static bool IsOurs(World world, ChatState chat, string command) =>
        command.Split('@') is [_, var name]
            ? name.Equals(world.Bot.Username, StringComparison.OrdinalIgnoreCase)
            : chat.Messages.Values.Any(message => message.From == world.Bot);
}
