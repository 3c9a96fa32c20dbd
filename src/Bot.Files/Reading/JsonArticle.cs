using System.Globalization;
using System.Text.Json;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>The fields of one JSON line.</summary>
internal readonly record struct JsonArticle(string Id, string Title, string Text, DateOnly? Date)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    /// <exception cref="DocumentException">The line is no article.</exception>
    public static JsonArticle Parse(ReadOnlySpan<byte> line, int maxCharacters)
    {
        try
        {
            return ReadObject(line, maxCharacters);
        }
        catch (JsonException e)
        {
            throw new DocumentException(new Reason(ReasonKind.BrokenJson, (e.BytePositionInLine ?? 0) + 1, Explain(line)), e);
        }
    }

    private static JsonArticle ReadObject(ReadOnlySpan<byte> line, int maxCharacters)
    {
        var reader = new Utf8JsonReader(line, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new DocumentException("is no JSON object {\"id\",\"title\",\"text\",\"date\"?}");
        string? id = null, title = null, text = null, date = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                Set(ref id, "id", ref reader);
            else if (reader.ValueTextEquals("title"u8))
                Set(ref title, "title", ref reader);
            else if (reader.ValueTextEquals("text"u8))
                Set(ref text, "text", ref reader);
            else if (reader.ValueTextEquals("date"u8))
                Set(ref date, "date", ref reader);
            else
                reader.Skip();
        }

        // Reads on to the end: whatever follows the object is an error.
        reader.Read();
        return Check(id, title, text, date, maxCharacters);
    }

    private static JsonArticle Check(string? id, string? title, string? text, string? date, int maxCharacters)
    {
        if (ArticleName.Problem(Required(id, "id")) is { } problem)
            throw new DocumentException($"has an \"id\" that cannot be one: it {problem}");
        if (Required(text, "text").Length > maxCharacters)
            throw new DocumentException(ReasonKind.TooManyCharacters, maxCharacters, FileLimits.Name(nameof(FileLimits.MaxCharacters)));
        return new(id!, TitleOf(title, text!), text!, date is null ? null : Day(date));
    }

    /// <summary>An article without a title is called by its beginning: it is worth answering from all the same.</summary>
    private static string TitleOf(string? title, string text)
    {
        if (title is not null && TitleLine.OneLine(title) is { Length: > 0 } given)
            return given;
        var beginning = TitleLine.OneLine(TitleLine.FirstLineOf(text));
        return beginning.Length <= MaxBorrowedTitle ? beginning : beginning[..(char.IsHighSurrogate(beginning[MaxBorrowedTitle - 1]) ? MaxBorrowedTitle - 1 : MaxBorrowedTitle)] + "…";
    }

    private const int MaxBorrowedTitle = 30;

    private static string Required(string? value, string field) => value switch
    {
        null => throw new DocumentException(ReasonKind.MissingField, field),
        _ when string.IsNullOrWhiteSpace(value) => throw new DocumentException(ReasonKind.EmptyField, field),
        _ => value,
    };

    private static DateOnly Day(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new DocumentException(ReasonKind.BadDate, TitleLine.OneLine(date));

    private static void Set(ref string? field, string name, ref Utf8JsonReader reader)
    {
        if (field is not null)
            throw new DocumentException($"has \"{name}\" twice");
        field = String(ref reader, name);
    }

    private static string? String(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.String)
            throw new DocumentException($"has no string as its \"{name}\": put it in quotes");
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new DocumentException($"has half of a character, or bytes that are not UTF-8, in \"{name}\": save the file as UTF-8", e);
        }
    }

    private static string Explain(ReadOnlySpan<byte> line) =>
        line.TrimEnd(" \t"u8) is [.., (byte)'}'] ? "see that quotes, commas and backslashes are in place" : "the line is cut off, or no object";
}
