using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class ChatActionMethods
{
    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public static JsonNode Send(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        var action = parameters.Text("action") ?? "";
        if (!Actions.Contains(action))
            throw ApiException.BadRequest("wrong parameter action in request");
        world.Record(new ActionShown(chat.Chat, action, ReplyParameter.Topic(chat, parameters)));
        return true;
    }
}
