using System.Text.Json.Nodes;

namespace TelegramStandIn.Http;

/// <summary>A refusal, as Telegram words it.</summary>
internal sealed class ApiException(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (parameters is not null)
            json["parameters"] = parameters.DeepClone();
        return json;
    }

    public static ApiException BadRequest(string reason) => new(400, "Bad Request: " + reason);

    public static ApiException CannotParse(string reason) => BadRequest("can't parse entities: " + reason);

    public static ApiException Forbidden(string reason) => new(403, "Forbidden: " + reason);

    public static ApiException Conflict(string reason) => new(409, "Conflict: " + reason);

    public static ApiException Unauthorized() => new(401, "Unauthorized");

    public static ApiException NotFound() => new(404, "Not Found");

    public static ApiException MigratedTo(long chatId) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = chatId });

    /// <param name="seconds">Whole seconds, at least 1.</param>
    public static ApiException TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new() { ["retry_after"] = seconds });
}
