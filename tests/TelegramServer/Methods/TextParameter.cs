using System.Text.Json.Nodes;
using TelegramStandIn.Formatting;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

/// <summary>Reads a text with its markup, and holds it to Telegram's limits, which count what is left after parsing.</summary>
internal static class TextParameter
{
    public const int MaxText = 4096;

    public const int MaxCaption = 1024;

    /// <exception cref="ApiException">400: empty, too long, or markup that cannot be parsed.</exception>
    public static FormattedText Message(Parameters parameters, string name = "text")
    {
        var text = Read(parameters, name, "parse_mode", "entities");
        if (text.Text.Length == 0)
            throw ApiException.BadRequest("message text is empty");
        if (text.CodePoints > MaxText)
            throw ApiException.BadRequest("message is too long");
        return text;
    }

    /// <exception cref="ApiException">400: too long, or markup that cannot be parsed.</exception>
    public static FormattedText Caption(Parameters parameters)
    {
        var caption = Read(parameters, "caption", "parse_mode", "caption_entities");
        if (caption.CodePoints > MaxCaption)
            throw ApiException.BadRequest("message caption is too long");
        return caption;
    }

    private static FormattedText Read(Parameters parameters, string text, string parseMode, string entities)
    {
        var raw = parameters.Text(text) ?? "";
        var formatted = parameters.Text(parseMode)?.ToLowerInvariant() switch
        {
            "html" => HtmlMarkup.Parse(raw),
            null or "" => new(raw, Entities(parameters.Array(entities), raw)),
            _ => throw ApiException.BadRequest("unsupported parse_mode"),
        };
        return EntityDetection.Detect(formatted.Trim());
    }

    private static List<MessageEntity> Entities(JsonArray? json, string text) =>
        json is null
            ? []
            : [.. FormattedText.InOrder(json.Select(entity => Entity(entity, text))).Take(FormattedText.MaxEntities)];

    private static MessageEntity Entity(JsonNode? json, string text)
    {
        if (json is not JsonObject members)
            throw ApiException.BadRequest("can't parse MessageEntity: expected an Object");
        var parameters = Parameters.Of(members);
        var (type, offset, length) = (parameters.Text("type"), parameters.Integer("offset"), parameters.Integer("length"));
        if (type is null || offset is null || length is null)
            throw ApiException.BadRequest("can't parse MessageEntity: type, offset and length expected");
        if (offset < 0 || length <= 0 || offset + length > text.Length)
            throw ApiException.BadRequest("entity begins or ends outside of the text");
        if (IsInsidePair(text, (int)offset) || IsInsidePair(text, (int)(offset + length)))
            throw ApiException.BadRequest("entity begins or ends in a middle of a UTF-16 symbol");
        var detail = parameters.Text("url") ?? parameters.Text("language") ?? parameters.Text("custom_emoji_id");
        return new(type, (int)offset, (int)length, detail);
    }

    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
