using System.Text;
using System.Text.Json.Nodes;
using TelegramStandIn.Chats;
using TelegramStandIn.Formatting;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

/// <summary>Reads <c>reply_markup</c> as strictly as Telegram does.</summary>
internal static class KeyboardParameter
{
    private const int MaxButtons = 100;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    /// <returns>The buttons under the message, or a keyboard of the other kinds as it came; both null for none.</returns>
    public static (InlineKeyboard? Keyboard, string? Other) Read(Parameters parameters)
    {
        var markup = parameters.Object("reply_markup");
        if (markup is null)
            return (null, null);
        if (markup["inline_keyboard"] is not null)
            return (Inline(markup), null);
        if (markup["keyboard"] is not (null or JsonArray))
            throw ApiException.BadRequest("can't parse keyboard: field \"keyboard\" must be of the type Array");
        return markup["keyboard"] is JsonArray || (bool?)markup["remove_keyboard"] == true || (bool?)markup["force_reply"] == true
            ? (null, markup.ToJsonString())
            : (null, null);
    }

    /// <summary>For messages that take no other kind: edits and inline results.</summary>
    public static InlineKeyboard? Inline(JsonObject? markup)
    {
        if (markup?["inline_keyboard"] is not { } keyboard)
            return null;
        if (keyboard is not JsonArray rows)
            throw ApiException.BadRequest("can't parse inline keyboard: field \"inline_keyboard\" must be of the type Array");
        var buttons = rows.SelectMany(Row).ToList();
        if (buttons.Count > MaxButtons)
            throw ApiException.BadRequest("reply markup is too long");
        foreach (var button in buttons)
            Check(button);
        return buttons.Count == 0 ? null : new(new([.. rows.Where(row => row!.AsArray().Count > 0).Select(row => row!.DeepClone())]));
    }

    private static JsonArray Row(JsonNode? row) =>
        row as JsonArray ?? throw ApiException.BadRequest("can't parse inline keyboard: expected an Array of Arrays of InlineKeyboardButton");

    private static void Check(JsonNode? json)
    {
        const string Broken = "can't parse inline keyboard button: ";
        if (json is not JsonObject members)
            throw ApiException.BadRequest(Broken + "InlineKeyboardButton must be an Object");
        var button = Parameters.Of(members);
        if (string.IsNullOrWhiteSpace(button.Text("text")))
            throw ApiException.BadRequest(Broken + "field \"text\" must be non-empty");
        var actions = Actions.Where(action => members[action] is not null).ToList();
        if (actions.Count == 0)
            throw ApiException.BadRequest(Broken + "Text buttons are unallowed in the inline keyboard");
        if (actions.Count > 1)
            throw ApiException.BadRequest(Broken + "exactly one of the optional fields must be used");
        if (button.Text("callback_data") is { } data && Encoding.UTF8.GetByteCount(data) is < 1 or > 64)
            throw ApiException.BadRequest("BUTTON_DATA_INVALID");
        if (button.Text("url") is { } url && !Links.IsValid(url))
            throw ApiException.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        if (button.Object("copy_text") is { } copy && ((string?)copy["text"])?.Length is null or < 1 or > 256)
            throw ApiException.BadRequest("BUTTON_COPY_TEXT_INVALID");
    }
}
