using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>Makes one article of one file: loads it, and parses it unless it is known.</summary>
internal sealed class WholeDocument(IDocumentFormat format) : IFormat
{
    public IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context)
    {
        var (limits, knownId, watchdog, cancellation, _) = context;
        var content = watchdog.Run(stop => FileContent.Load(file, limits.MaxFileBytes, stop), cancellation);
        var version = new ArticleVersion(file.Id, file.Source, format.Reader);
        var name = version.Of(content);
        if (knownId(name) is { } known)
        {
            yield return new ReadOutcome.Unchanged(known);
            yield break;
        }

        var document = watchdog.Run(stop => Parse(content, limits, stop), cancellation);
        yield return new ReadOutcome.Read(new Article
        {
            Id = file.Id,
            Title = document.Title,
            Date = document.Date,
            Text = document.Text,
            TitleInText = true,
            Source = file.Source,
            Version = name,
        });
    }

    private ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        var document = format.Parse(content, limits, cancellation);
        return document switch
        {
            { Title.Length: 0 } => throw new DocumentException(ReasonKind.Blank),
            _ when document.Text.Length > limits.MaxCharacters => throw DocumentBuilder.TooLong(limits),
            _ => document,
        };
    }
}
