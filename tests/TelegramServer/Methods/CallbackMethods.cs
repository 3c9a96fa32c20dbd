using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class CallbackMethods
{
    private const int MaxText = 200;

    /// <summary>How long Telegram waits for an answer before the button stops turning.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    public static JsonNode Answer(World world, Parameters parameters)
    {
        var id = parameters.Text("callback_query_id") ?? "";
        if (!world.Callbacks.TryGetValue(id, out var callback) || callback.IsAnswered || world.Now - callback.PressedAt > Lifetime)
            throw ApiException.BadRequest("query is too old and response timeout expired or query ID is invalid");
        var text = parameters.Text("text");
        if (text?.EnumerateRunes().Count() > MaxText)
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        if (parameters.Text("url") is { Length: > 0 })
            throw ApiException.BadRequest("URL_INVALID");
        world.Callbacks[id] = callback with { IsAnswered = true };
        world.Record(new CallbackAnswered(id, string.IsNullOrEmpty(text) ? null : text, parameters.Flag("show_alert")));
        return true;
    }
}
