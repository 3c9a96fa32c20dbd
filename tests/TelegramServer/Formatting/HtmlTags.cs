using TelegramStandIn.Http;

namespace TelegramStandIn.Formatting;

/// <summary>The tags that Telegram knows, and what each becomes.</summary>
internal static class HtmlTags
{
    /// <returns>The entity without its place; null for a link that leads nowhere, which Telegram shows as plain text.</returns>
    public static MessageEntity? ToEntity(
        string tag, IReadOnlyDictionary<string, string> attributes, Func<string, ApiException> error)
    {
        var type = tag switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "u" or "ins" => "underline",
            "s" or "strike" or "del" => "strikethrough",
            "tg-spoiler" => "spoiler",
            "span" when attributes.GetValueOrDefault("class") == "tg-spoiler" => "spoiler",
            "span" => throw error("Tag \"span\" must have class \"tg-spoiler\""),
            "blockquote" => attributes.ContainsKey("expandable") ? "expandable_blockquote" : "blockquote",
            "code" or "pre" => tag,
            "a" => "text_link",
            "tg-emoji" => "custom_emoji",
            _ => throw error($"Unsupported start tag \"{tag}\""),
        };
        var detail = tag switch
        {
            "a" => attributes.GetValueOrDefault("href"),
            "tg-emoji" when long.TryParse(attributes.GetValueOrDefault("emoji-id"), out _) => attributes["emoji-id"],
            "tg-emoji" => throw error("Tag \"tg-emoji\" must have a numeric attribute \"emoji-id\""),
            "code" => Language(attributes.GetValueOrDefault("class")),
            _ => null,
        };
        return type == "text_link" && !Links.IsValid(detail) ? null : new(type, 0, 0, detail);
    }

    private static string? Language(string? cssClass) =>
        cssClass is not null && cssClass.StartsWith("language-", StringComparison.Ordinal) ? cssClass["language-".Length..] : null;
}
