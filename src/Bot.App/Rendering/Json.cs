using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.Core.Text;

namespace Bot.App.Rendering;

/// <summary>Results for programs: one object a line, Chinese as it is.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The contract of <c>ask --json</c>.</summary>
    public static string Line(string id, Answer answer, double milliseconds) => Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("question", answer.Question.Text);
        json.WriteBoolean("found", answer is Answer.Found);
        json.WriteNumber("elapsedMs", Math.Round(milliseconds, 3));
        Write(json, "quotations", answer is Answer.Found found ? found.Quotations : []);
        if (answer is Answer.NothingFound nothing)
            Write(json, "nearest", nothing.Nearest);
        json.WriteEndObject();
    });

    public static void Write(Utf8JsonWriter json, ArticleHeader article)
    {
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("date", article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Quotation> quotations)
    {
        json.WriteStartArray(name);
        foreach (var quotation in quotations)
            Write(json, quotation);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Quotation quotation)
    {
        json.WriteStartObject();
        json.WriteString("text", quotation.Text);
        json.WritePropertyName("sentence");
        Write(json, quotation.Sentence);
        json.WriteNumber("score", Math.Round(quotation.Score, 4));
        json.WriteNumber("confidence", Math.Round(quotation.Confidence, 4));
        json.WriteStartArray("matches");
        foreach (var match in quotation.Matches)
            Write(json, match);
        json.WriteEndArray();
        json.WriteString("before", quotation.Before);
        json.WriteString("after", quotation.After);
        json.WriteString("speaker", quotation.Speaker);
        json.WriteNumber("paragraph", quotation.Paragraph);
        json.WriteNumber("start", quotation.Span.Start);
        json.WriteNumber("length", quotation.Span.Length);
        json.WriteStartObject("article");
        Write(json, quotation.Article);
        json.WriteEndObject();
        if (quotation.AlsoIn.Count > 0)
            Write(json, "alsoIn", quotation.AlsoIn);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<ArticleHeader> articles)
    {
        json.WriteStartArray(name);
        foreach (var article in articles)
        {
            json.WriteStartObject();
            Write(json, article);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteEndObject();
    }
}
