using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TelegramStandIn.Http;

/// <summary>What a call carries, however it came: JSON, multipart, urlencoded or in the query.</summary>
/// <remarks>In forms everything is a string, objects as JSON; in JSON bodies numbers may come as strings too, as the real server allows.</remarks>
internal sealed class Parameters(JsonObject values, IReadOnlyDictionary<string, UploadedFile> files)
{
    public static Parameters None { get; } = new([], new Dictionary<string, UploadedFile>());

    public JsonObject Values => values;

    public bool Has(string name) => values[name] is not null || files.ContainsKey(name);

    public string? Text(string name) => values[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    public long? Integer(string name) =>
        Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw ApiException.BadRequest($"can't parse {name}: an integer expected");

    /// <summary>An id of a message, or of a topic; 0 stands for none, as in the real server.</summary>
    public int? Id(string name) => Integer(name) is { } id and not 0 ? (int)Math.Clamp(id, int.MinValue, int.MaxValue) : null;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1" or "yes";

    public JsonObject? Object(string name) => Json(name) switch
    {
        null => null,
        JsonObject found => found,
        _ => throw ApiException.BadRequest($"can't parse {name}: an object expected"),
    };

    public JsonArray? Array(string name) => Json(name) switch
    {
        null => null,
        JsonArray found => found,
        _ => throw ApiException.BadRequest($"can't parse {name}: an array expected"),
    };

    /// <summary>A file sent along, under its own name or as <c>attach://name</c>.</summary>
    public UploadedFile? File(string name)
    {
        const string Attached = "attach://";
        var text = Text(name);
        var part = text is not null && text.StartsWith(Attached, StringComparison.Ordinal) ? text[Attached.Length..] : name;
        return files.GetValueOrDefault(part);
    }

    /// <summary>The parameters of an object inside, read by the same rules.</summary>
    public static Parameters Of(JsonObject values) => new(values, new Dictionary<string, UploadedFile>());

    private JsonNode? Json(string name)
    {
        if (values[name] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return values[name];
        try
        {
            return value.GetValue<string>() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest($"can't parse {name} JSON object");
        }
    }
}
