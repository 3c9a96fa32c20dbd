using Bot.Files.Encodings;
using Bot.Files.Formats.Html;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>A web page: the main text of it, one paragraph a line, without what surrounds it. Scripts do not run, nothing is fetched.</summary>
internal sealed class HtmlDocument : IDocumentFormat
{
    public string Reader => "html 2";

    public ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation) =>
        HtmlPage.Parse(HtmlEncoding.Decode(content), limits, cancellation);
}
