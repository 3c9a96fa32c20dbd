using System.Text.Json.Nodes;

namespace TelegramStandIn.Chats;

/// <summary>A file in a chat.</summary>
/// <param name="Size">In bytes; what Telegram claims, which tests may choose to differ from the content's length.</param>
public sealed record Document(string FileId, string Name, string MimeType, long Size)
{
    internal JsonObject ToJson() => new()
    {
        ["file_id"] = FileId,
        ["file_unique_id"] = "unique-" + FileId,
        ["file_name"] = Name,
        ["mime_type"] = MimeType,
        ["file_size"] = Size,
    };
}
