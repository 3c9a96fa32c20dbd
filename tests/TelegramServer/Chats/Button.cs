using System.Text.Json.Nodes;

namespace TelegramStandIn.Chats;

/// <summary>A button under a message.</summary>
/// <param name="CallbackData">What comes back when it is pressed; null for buttons that open something.</param>
public sealed record Button(string Text, string? CallbackData, string? Url);

/// <summary>The buttons under a message, row by row.</summary>
public sealed class InlineKeyboard
{
    private readonly string _json;

    internal InlineKeyboard(JsonArray rows)
    {
        _json = rows.ToJsonString();
        Rows = [.. rows.Select(row => (IReadOnlyList<Button>)[.. row!.AsArray().Select(Read)])];
    }

    public IReadOnlyList<IReadOnlyList<Button>> Rows { get; }

    /// <summary>From left to right, from top to bottom: as a person counts them.</summary>
    public IEnumerable<Button> Buttons => Rows.SelectMany(row => row);

    internal bool SameAs(InlineKeyboard? other) => _json == other?._json;

    internal JsonObject ToJson() => new() { ["inline_keyboard"] = JsonNode.Parse(_json) };

    private static Button Read(JsonNode? button) =>
        new((string)button!["text"]!, (string?)button["callback_data"], (string?)button["url"]);
}
