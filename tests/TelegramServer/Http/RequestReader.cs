using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TelegramStandIn.Http;

internal static class RequestReader
{
    /// <exception cref="ApiException">400 for a body that cannot be read.</exception>
    public static async Task<Parameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new JsonObject();
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        if (request.HasFormContentType)
            return await ReadFormAsync(request, values, cancellationToken);
        if (request.HasJsonContentType())
            await ReadJsonAsync(request, values, cancellationToken);
        return new(values, new Dictionary<string, UploadedFile>());
    }

    private static async Task<Parameters> ReadFormAsync(HttpRequest request, JsonObject values, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, value) in form)
            values[name] = value.ToString();
        var files = new Dictionary<string, UploadedFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            files[file.Name] = new(file.FileName, file.ContentType ?? "application/octet-stream", content.ToArray());
        }

        return new(values, files);
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject values, CancellationToken cancellationToken)
    {
        JsonNode? body;
        try
        {
            body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest("can't parse JSON object");
        }

        if (body is not JsonObject members)
            throw ApiException.BadRequest("JSON object expected");
        foreach (var (name, value) in members)
        {
            RefuseBrokenStrings(value);
            values[name] = value?.DeepClone();
        }
    }

    /// <summary>Half of a surrogate pair is valid in JSON's escapes and in no UTF-8.</summary>
    private static void RefuseBrokenStrings(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members)
                    RefuseBrokenStrings(value);
                break;
            case JsonArray items:
                foreach (var item in items)
                    RefuseBrokenStrings(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                try
                {
                    value.GetValue<string>();
                }
                catch (InvalidOperationException)
                {
                    throw ApiException.BadRequest("strings must be encoded in UTF-8");
                }

                break;
        }
    }
}
