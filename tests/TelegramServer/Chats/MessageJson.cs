using System.Text.Json.Nodes;

namespace TelegramStandIn.Chats;

internal static class MessageJson
{
    public static JsonObject Write(Message message)
    {
        var json = new JsonObject { ["message_id"] = message.Id };
        if (message.From is not null)
            json["from"] = message.From.ToJson();
        json["chat"] = message.Chat.ToJson();
        json["date"] = message.Date.ToUnixTimeSeconds();
        if (message.EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        WriteThread(message, json);
        WriteOrigin(message, json);
        WriteContent(message, json);
        if (message.Keyboard is not null)
            json["reply_markup"] = message.Keyboard.ToJson();
        if (message.Service is not null)
        {
            foreach (var (name, value) in JsonNode.Parse(message.Service)!.AsObject())
                json[name] = value?.DeepClone();
        }

        return json;
    }

    private static void WriteThread(Message message, JsonObject json)
    {
        if (message.ThreadId is { } thread)
            json["message_thread_id"] = thread;
        if (message.IsTopicMessage)
            json["is_topic_message"] = true;
        if (message.ReplyTo is { } replyTo)
            json["reply_to_message"] = Write(replyTo with { ReplyTo = null });
        if (message.Quote is not null)
            json["quote"] = new JsonObject { ["text"] = message.Quote, ["position"] = message.ReplyTo?.Text.IndexOf(message.Quote, StringComparison.Ordinal) ?? 0 };
    }

    private static void WriteOrigin(Message message, JsonObject json)
    {
        if (message.ViaBot is not null)
            json["via_bot"] = message.ViaBot.ToJson();
        if (message.ForwardedFrom is not { } author)
            return;
        json["forward_origin"] = new JsonObject
        {
            ["type"] = "user",
            ["date"] = message.Date.ToUnixTimeSeconds(),
            ["sender_user"] = author.ToJson(),
        };
    }

    private static void WriteContent(Message message, JsonObject json)
    {
        var isCaption = message.Document is not null;
        if (message.Document is not null)
            json["document"] = message.Document.ToJson();
        if (message.Text.Length == 0)
            return;
        json[isCaption ? "caption" : "text"] = message.Text;
        if (message.Content.Entities.Count > 0)
            json[isCaption ? "caption_entities" : "entities"] = message.Content.EntitiesToJson();
    }
}
