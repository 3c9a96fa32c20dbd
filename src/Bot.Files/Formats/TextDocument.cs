using Bot.Files.Encodings;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>Plain text, kept letter for letter; the first line is the title; the date stands before it, or where press releases have it.</summary>
internal sealed class TextDocument : IDocumentFormat
{
    public string Reader => "text 2";

    public ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        var text = TextDecoder.Decode(content);
        var (title, date) = TitleLine.Parse(TitleLine.FirstLineOf(text));
        return new(text, title, date ?? DayInText.Find(Lines(text)));
    }

    private static string[] Lines(string text) => text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
