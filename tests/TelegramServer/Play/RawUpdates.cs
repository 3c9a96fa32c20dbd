using System.Text.Json;
using System.Text.Json.Nodes;
using TelegramStandIn.Chats;

namespace TelegramStandIn.Play;

/// <summary>Makes whatever a raw update speaks of exist. Says nothing about updates that make no sense: those are tests too.</summary>
internal static class RawUpdates
{
    public static void Learn(World world, string type, JsonObject payload)
    {
        LearnUser(world, payload["from"]);
        LearnMessage(world, payload["chat"] is null ? payload["message"] as JsonObject : payload);
        if (payload["id"] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return;
        var id = value.GetValue<string>();
        if (type == "callback_query")
            world.Callbacks[id] = new(world.Now);
        if (type == "inline_query" && LearnUser(world, payload["from"]) is { } from)
            world.InlineQuestions[id] = new(from, Text(payload["query"]) ?? "", world.Now);
    }

    private static void LearnMessage(World world, JsonObject? json)
    {
        if (json is null || LearnChat(world, json["chat"]) is not { } chat || Number(json["message_id"]) is not { } id)
            return;
        var from = LearnUser(world, json["from"]);
        var inlineKeyboard = json["reply_markup"]?["inline_keyboard"] as JsonArray;
        chat.Learn(new()
        {
            Chat = chat.Chat,
            Id = (int)id,
            // What a bot wrote in somebody else's recording was, here, our bot's.
            From = from is { IsBot: true } ? world.Bot : from,
            Date = world.Now,
            Content = new(Text(json["text"]) ?? "", []),
            Keyboard = inlineKeyboard is null ? null : new(inlineKeyboard),
            ThreadId = (int?)Number(json["message_thread_id"]),
            IsTopicMessage = json["is_topic_message"] is not null,
        });
        if (json["is_topic_message"] is not null && Number(json["message_thread_id"]) is { } topic)
            chat.Topics[(int)topic] = "";
    }

    private static ChatState? LearnChat(World world, JsonNode? json)
    {
        if (Number(json?["id"]) is not { } id || !Enum.TryParse<ChatType>(Text(json!["type"]), ignoreCase: true, out var type))
            return null;
        if (!world.Chats.TryGetValue(id, out var chat))
        {
            var title = Text(json["title"]) ?? Text(json["first_name"]) ?? "";
            chat = new(new(id, type, title, Text(json["username"]), json["is_forum"] is not null));
            world.Chats.Add(id, chat);
        }

        if (chat.Bot == BotStanding.Absent)
            chat.Bot = BotStanding.Member;
        return chat;
    }

    private static User? LearnUser(World world, JsonNode? json)
    {
        if (Number(json?["id"]) is not { } id)
            return null;
        if (!world.Users.TryGetValue(id, out var user))
        {
            user = new(id, Text(json!["first_name"]) ?? "", Text(json["last_name"]), Text(json["username"]), Text(json["language_code"]))
            {
                IsBot = json["is_bot"]?.GetValueKind() == JsonValueKind.True,
            };
            world.Users.Add(id, user);
        }

        return user;
    }

    private static long? Number(JsonNode? json) => json?.GetValueKind() == JsonValueKind.Number ? json.GetValue<long>() : null;

    private static string? Text(JsonNode? json) => json?.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : null;
}
