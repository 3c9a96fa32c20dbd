using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files;

/// <summary>Reads a document that is not on the disk: one that an admin sent.</summary>
public static class DocumentReader
{
    /// <summary>Reads it as if it lay in <paramref name="place"/> under its name: the articles are those that indexing that folder would bring.</summary>
    /// <param name="place">The folder that the document would be kept in, as a full path; it is not touched.</param>
    /// <param name="fileName">Of folders in it only the last part counts; the extension says the format.</param>
    /// <returns>At least one outcome.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IReadOnlyList<ReadOutcome> Read(
        string place, string fileName, ReadOnlyMemory<byte> content, FileLimits limits, CancellationToken cancellation)
    {
        var name = fileName.Split('/', '\\')[^1];
        var file = new ArticleFile(name, new ArticleSource(place, name), content.Length, () => new MemoryStream(content.ToArray(), writable: false));
        using var watchdog = new Watchdog(TimeSpan.FromSeconds(limits.MaxSeconds), TimeProvider.System);
        return [.. FileReader.Read(file, new ReadingContext(limits, _ => null, watchdog, cancellation))];
    }
}
