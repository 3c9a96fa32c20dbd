using Bot.Files.Encodings;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>Plain text, kept letter for letter; the first line is the title, with the date before it or not.</summary>
internal sealed class TextDocument : IDocumentFormat
{
    public string Reader => "text 1";

    public ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        var text = TextDecoder.Decode(content);
        var (title, date) = TitleLine.Parse(TitleLine.FirstLineOf(text));
        return new(text, title, date);
    }
}
