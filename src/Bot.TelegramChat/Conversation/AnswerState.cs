using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Answers;
using Bot.Core.Text;

namespace Bot.TelegramChat.Conversation;

/// <summary>What the buttons under an answer need: the very quotations, so that they show the same after a restart.</summary>
/// <param name="Found">False when the quotations are only the nearest ones.</param>
internal sealed record AnswerState(string Question, bool Found, IReadOnlyList<Quotation> Quotations, string? ReadAs = null)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new SpanConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Short, for the 64 bytes of a button, and not to be guessed.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public static AnswerState FromJson(string json) => JsonSerializer.Deserialize<AnswerState>(json, Format) ?? throw new JsonException("null is no answer");

    /// <summary>A span as <c>[start, length]</c>.</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var numbers = JsonSerializer.Deserialize<int[]>(ref reader, options);
            return numbers is [var start, var length] ? new(start, length) : throw new JsonException("a span is [start, length]");
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.Length);
            writer.WriteEndArray();
        }
    }
}
