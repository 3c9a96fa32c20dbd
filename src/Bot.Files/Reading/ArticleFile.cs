using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>A file, or a member of an archive, on its way to being articles.</summary>
/// <param name="Id">The id of the article, should it be one document.</param>
/// <param name="Length">In bytes, as the file system or the archive says.</param>
/// <param name="Open">Throws what <see cref="File.OpenRead"/> does.</param>
internal sealed record ArticleFile(string Id, ArticleSource Source, long Length, Func<Stream> Open)
{
    public ReadOutcome Failed(string reason, int? line = null) => new ReadOutcome.Failed(Source.File, line, reason);
}
