using System.Text;
using System.Text.Json;
using Bot.Core.Evaluation;

namespace Bot.App.Commands;

/// <summary>A line of a question file: a question, or why there is none.</summary>
/// <param name="Case">Of a JSON line, with what it says of its answers.</param>
internal sealed record QuestionLine(int Number, string Id, string? Question, QuestionCase? Case, string? Error);

/// <summary>Reads questions, one a line: plain text, or JSON objects with <c>id</c> and <c>question</c>.</summary>
internal sealed class QuestionLines(TextReader reader)
{
    /// <param name="file">A path, or - for <paramref name="input"/>.</param>
    /// <returns>Null when the file cannot be opened.</returns>
    public static QuestionLines? Open(string file, TextReader input)
    {
        try
        {
            return new(file == "-" ? input : new StreamReader(file, new UTF8Encoding(false)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Every line that is not empty, with its number in the file, counted from 1.</summary>
    public IEnumerable<QuestionLine> Read()
    {
        using (reader)
        {
            var number = 0;
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                    yield return line.TrimStart().StartsWith('{') ? Parse(number, line) : new(number, $"{number}", line, null, null);
            }
        }
    }

    private static QuestionLine Parse(int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (!root.TryGetProperty("question", out var question) || question.GetString() is not { } text)
                return Bad(number, "the object has no text \"question\"");
            var id = root.TryGetProperty("id", out var given) ? given.ToString() : $"{number}";
            var answers = root.TryGetProperty("answers", out var list) ? list.EnumerateArray().Select(static answer => answer.GetString() ?? "").ToList() : [];
            return new(number, id, text, new(id, text, Text(root, "article"), answers, Text(root, "kind")), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Bad(number, "not a JSON object of the form {\"id\":\"…\",\"question\":\"…\"}; the line is left out");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static QuestionLine Bad(int number, string error) => new(number, "", null, null, error);
}
