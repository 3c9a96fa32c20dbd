using System.Globalization;
using System.Text.Json.Nodes;
using TelegramStandIn.Chats;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class DocumentMethods
{
    /// <summary>What a bot may fetch, in bytes.</summary>
    private const long MaxDownload = 20 * 1024 * 1024;

    /// <summary>What a bot may send, in bytes.</summary>
    public const long MaxUpload = 50 * 1024 * 1024;

    public static JsonNode SendDocument(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        var caption = TextParameter.Caption(parameters);
        return SendMethods.Send(world, chat, parameters, caption, Find(world, parameters));
    }

    public static JsonNode GetFile(World world, Parameters parameters)
    {
        var file = Stored(world, parameters.Text("file_id"));
        if (file.Document.Size > MaxDownload)
            throw ApiException.BadRequest("file is too big");
        return new JsonObject
        {
            ["file_id"] = file.Document.FileId,
            ["file_unique_id"] = "unique-" + file.Document.FileId,
            ["file_size"] = file.Document.Size,
            ["file_path"] = file.Path,
        };
    }

    internal static Document Store(World world, string name, string mimeType, byte[]? content, long size)
    {
        var number = (world.Files.Count + 1).ToString(CultureInfo.InvariantCulture);
        var document = new Document($"BQACAgIAAxkBAAID{number}", name, mimeType, size);
        world.Files[document.FileId] = new(document, $"documents/file_{number}{Path.GetExtension(name)}", content);
        return document;
    }

    private static Document Find(World world, Parameters parameters)
    {
        if (parameters.File("document") is not { } file)
        {
            return parameters.Has("document")
                ? Stored(world, parameters.Text("document")).Document
                : throw ApiException.BadRequest("there is no document in the request");
        }

        if (file.Content.Length == 0)
            throw ApiException.BadRequest("file must be non-empty");
        if (file.Content.Length > MaxUpload)
            throw new ApiException(413, "Request Entity Too Large");
        return Store(world, file.Name, file.ContentType, file.Content, file.Content.Length);
    }

    private static StoredFile Stored(World world, string? fileId) =>
        fileId is not null && world.Files.TryGetValue(fileId, out var file)
            ? file
            : throw ApiException.BadRequest("wrong file_id or the file is temporarily unavailable");
}
