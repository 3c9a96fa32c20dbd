using System.Text.Json;
using System.Text.Json.Nodes;

namespace TelegramStandIn.Updates;

/// <summary>Something that happened and that the bot is to hear of.</summary>
/// <param name="Type">The member that carries it: <c>message</c>, <c>callback_query</c>, …</param>
/// <param name="Payload">That member's JSON.</param>
/// <param name="Key">The chat (or the person, where there is none) that webhooks are kept in order for.</param>
/// <param name="IsRepeated">Sent again although it was confirmed: its confirmation got lost.</param>
internal sealed record Update(long Id, string Type, string Payload, long Key, DateTimeOffset At, bool IsRepeated = false)
{
    public JsonObject ToJson() => new() { ["update_id"] = Id, [Type] = JsonNode.Parse(Payload) };

    /// <summary>Whose update a payload is: the chat's, otherwise the person's.</summary>
    public static long KeyOf(JsonNode payload) =>
        IdOf(payload, "chat") ?? IdOf(payload["message"], "chat") ?? IdOf(payload, "from") ?? IdOf(payload, "user") ?? 0;

    private static long? IdOf(JsonNode? node, string member) =>
        node is JsonObject && node[member]?["id"] is JsonValue id && id.GetValueKind() == JsonValueKind.Number ? id.GetValue<long>() : null;
}
