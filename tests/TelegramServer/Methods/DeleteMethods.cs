using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class DeleteMethods
{
    /// <summary>After two days only administrators delete, and they delete other people's messages too.</summary>
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public static JsonNode DeleteMessage(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        if (parameters.Id("message_id") is not { } id)
            throw ApiException.BadRequest("message identifier is not specified");
        if (!chat.Messages.TryGetValue(id, out var message))
            throw ApiException.BadRequest("message to delete not found");
        if (!MayDelete(world, chat, message))
            throw ApiException.BadRequest("message can't be deleted");
        Delete(world, chat, message);
        return true;
    }

    /// <summary>Skips what cannot be found or deleted.</summary>
    public static JsonNode DeleteMessages(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        var ids = parameters.Array("message_ids") ?? throw ApiException.BadRequest("message identifiers are not specified");
        if (ids.Count is < 1 or > 100)
            throw ApiException.BadRequest("wrong number of message identifiers");
        foreach (var id in ids)
        {
            if (chat.Messages.TryGetValue((int)id!, out var message) && MayDelete(world, chat, message))
                Delete(world, chat, message);
        }

        return true;
    }

    private static bool MayDelete(World world, ChatState chat, Message message) =>
        chat.Bot == BotStanding.Administrator
        || ((message.From == world.Bot || chat.Chat.Type == ChatType.Private) && world.Now - message.Date <= Deletable);

    private static void Delete(World world, ChatState chat, Message message)
    {
        chat.Messages.Remove(message.Id);
        world.Record(new Deleted(chat.Chat, message));
    }
}
