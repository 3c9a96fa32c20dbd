using System.Globalization;
using TelegramStandIn.Chats;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

/// <summary>Finds the chat that a call means, and says why the bot may not write there.</summary>
internal static class Destination
{
    /// <exception cref="ApiException">400 or 403, as Telegram words it.</exception>
    public static ChatState Find(World world, Parameters parameters, string name = "chat_id")
    {
        var text = parameters.Text(name);
        if (string.IsNullOrEmpty(text))
            throw ApiException.BadRequest($"{name} is empty");
        var chat = ById(world, text);
        if (chat is null || chat.Bot == BotStanding.Absent)
            throw ApiException.BadRequest("chat not found");
        if (chat.MigratedTo is { } migratedTo)
            throw ApiException.MigratedTo(migratedTo);
        var kind = chat.Chat.Type switch { ChatType.Supergroup => "supergroup", ChatType.Channel => "channel", _ => "group" };
        return chat.Bot switch
        {
            BotStanding.Blocked => throw ApiException.Forbidden("bot was blocked by the user"),
            BotStanding.Deactivated => throw ApiException.Forbidden("user is deactivated"),
            BotStanding.Kicked => throw ApiException.Forbidden($"bot was kicked from the {kind} chat"),
            BotStanding.Left => throw ApiException.Forbidden($"bot is not a member of the {kind} chat"),
            _ => chat,
        };
    }

    private static ChatState? ById(World world, string text) =>
        text[0] == '@'
            ? world.Chats.Values.FirstOrDefault(chat =>
                chat.Chat.IsGroup && text[1..].Equals(chat.Chat.Username, StringComparison.OrdinalIgnoreCase))
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                ? world.Chats.GetValueOrDefault(id)
                : null;
}
