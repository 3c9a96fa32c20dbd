using System.Text;
using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Formatting;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class InlineMethods
{
    private const int MaxResults = 50;

    private const int DefaultCacheSeconds = 300;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private static readonly string[] Types =
    [
        "article", "audio", "contact", "document", "game", "gif", "location", "mpeg4_gif", "photo", "sticker", "venue", "video", "voice",
    ];

    public static JsonNode Answer(World world, Parameters parameters)
    {
        var id = parameters.Text("inline_query_id") ?? "";
        if (!world.InlineQuestions.TryGetValue(id, out var question) || question.Answer is not null || world.Now - question.AskedAt > Lifetime)
            throw ApiException.BadRequest("query is too old and response timeout expired or query ID is invalid");
        var results = Results(parameters);
        var nextOffset = parameters.Text("next_offset") ?? "";
        if (Encoding.UTF8.GetByteCount(nextOffset) > 64)
            throw ApiException.BadRequest("NEXT_OFFSET_INVALID");
        var cacheTime = (int)(parameters.Integer("cache_time") ?? DefaultCacheSeconds);
        var answer = new InlineAnswer(results, cacheTime, parameters.Flag("is_personal"), nextOffset, ButtonText(parameters));
        world.InlineQuestions[id] = question with { Answer = answer };
        world.Record(new InlineAnswered(id, answer));
        return true;
    }

    private static List<InlineResult> Results(Parameters parameters)
    {
        var json = parameters.Array("results") ?? throw ApiException.BadRequest("can't parse inline query results JSON object");
        if (json.Count > MaxResults)
            throw ApiException.BadRequest("RESULTS_TOO_MUCH");
        var results = json.Select(Result).ToList();
        if (results.DistinctBy(result => result.Id).Count() < results.Count)
            throw ApiException.BadRequest("RESULT_ID_DUPLICATE");
        return results;
    }

    private static InlineResult Result(JsonNode? json)
    {
        if (json is not JsonObject members)
            throw ApiException.BadRequest("can't parse InlineQueryResult: Object expected");
        var result = Parameters.Of(members);
        var id = result.Text("id") ?? "";
        if (Encoding.UTF8.GetByteCount(id) is < 1 or > 64)
            throw ApiException.BadRequest("RESULT_ID_INVALID");
        var type = result.Text("type") ?? "";
        if (!Types.Contains(type))
            throw ApiException.BadRequest($"can't parse InlineQueryResult: Unsupported type \"{type}\"");
        var title = result.Text("title") ?? "";
        if (type == "article" && title.Length == 0)
            throw ApiException.BadRequest("can't parse InlineQueryResult: field \"title\" must be non-empty");
        var content = result.Object("input_message_content");
        if (type == "article" && content is null)
            throw ApiException.BadRequest("can't parse InlineQueryResult: field \"input_message_content\" is not specified");
        var text = content?["message_text"] is null ? FormattedText.Empty : TextParameter.Message(Parameters.Of(content), "message_text");
        return new(id, type, title, result.Text("description"), text, KeyboardParameter.Inline(result.Object("reply_markup")));
    }

    private static string? ButtonText(Parameters parameters)
    {
        if (parameters.Object("button") is not { } json)
            return null;
        var button = Parameters.Of(json);
        if (button.Text("start_parameter") is { } start
            && (start.Length is < 1 or > 64 || !start.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')))
        {
            throw ApiException.BadRequest("START_PARAM_INVALID");
        }

        return button.Text("text") is { Length: > 0 } text
            ? text
            : throw ApiException.BadRequest("can't parse InlineQueryResultsButton: field \"text\" must be non-empty");
    }
}
