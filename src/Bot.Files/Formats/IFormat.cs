using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>A kind of file. Stateless: one instance reads all files, from any thread.</summary>
internal interface IFormat
{
    /// <summary>Reads lazily. Throws <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/> as files do, and <see cref="DocumentException"/> for the whole file.</summary>
    IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context);
}

/// <summary>A kind of file that holds one document.</summary>
internal interface IDocumentFormat
{
    /// <summary>Goes into the article's version: to be changed when the format is read in another way.</summary>
    string Reader { get; }

    /// <exception cref="DocumentException">It cannot be read; whatever else it throws is taken for damage.</exception>
    ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation);
}
