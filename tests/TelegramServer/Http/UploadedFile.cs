namespace TelegramStandIn.Http;

/// <summary>A file of a multipart request.</summary>
internal sealed record UploadedFile(string Name, string ContentType, byte[] Content);
