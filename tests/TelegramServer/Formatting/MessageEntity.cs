using System.Text.Json.Nodes;

namespace TelegramStandIn.Formatting;

/// <summary>A formatted stretch of a text: bold, a link, a blockquote, a command.</summary>
/// <param name="Type">The Bot API's name: <c>bold</c>, <c>expandable_blockquote</c>, <c>bot_command</c>, …</param>
/// <param name="Offset">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units, more than 0.</param>
/// <param name="Detail">The URL of a <c>text_link</c>, the language of a <c>pre</c>, the id of a <c>custom_emoji</c> or <c>text_mention</c>.</param>
public sealed record MessageEntity(string Type, int Offset, int Length, string? Detail = null)
{
    public int End => Offset + Length;

    internal bool Covers(MessageEntity other) => Offset <= other.Offset && other.End <= End;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        switch (Type)
        {
            case "text_link": json["url"] = Detail; break;
            case "pre" when Detail is not null: json["language"] = Detail; break;
            case "custom_emoji": json["custom_emoji_id"] = Detail; break;
        }

        return json;
    }
}
