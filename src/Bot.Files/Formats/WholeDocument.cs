using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>Makes one article of one file: loads it, and parses it unless it is known.</summary>
internal sealed class WholeDocument(IDocumentFormat format) : IFormat
{
    public IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context)
    {
        var (limits, isKnown, watchdog, cancellation) = context;
        var content = watchdog.Run(stop => FileContent.Load(file, limits.MaxFileBytes, stop), cancellation);
        using var version = new ArticleVersion(file.Id, file.Source, format.Reader);
        var name = version.Of(content);
        if (isKnown(name))
        {
            yield return new ReadOutcome.Unchanged(name);
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

    private Document Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        try
        {
            var document = format.Parse(content, limits, cancellation);
            return document switch
            {
                { Title.Length: 0 } => throw new DocumentException("is empty"),
                _ when document.Text.Length > limits.MaxCharacters => throw new DocumentException(
                    $"has {document.Text.Length:N0} characters, more than {limits.MaxCharacters:N0}: split it, or raise Files:MaxCharacters"),
                _ => document,
            };
        }
        catch (Exception e) when (e is not (DocumentException or OperationCanceledException))
        {
            // A library's parser on a damaged document throws whatever its assumptions break into.
            throw new DocumentException($"is damaged or not what its name says ({Reason(e)})", e);
        }
    }

    private static string Reason(Exception e) => TitleLine.OneLine(e.Message).TrimEnd('.');
}
