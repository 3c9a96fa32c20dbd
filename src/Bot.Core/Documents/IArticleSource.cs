namespace Bot.Core.Documents;

/// <summary>A place that articles are read from.</summary>
public interface IArticleSource
{
    /// <summary>The folder, as a full path; <see cref="ArticleSource.Place"/> of all articles that come from here.</summary>
    string Place { get; }

    /// <summary>
    /// The files, relative to <see cref="Place"/>, that this source speaks for, or null for everything in it:
    /// only what was indexed from these and is gone is removed.
    /// </summary>
    IReadOnlySet<string>? Files { get; }

    /// <summary>Reads lazily, in a stable order. A broken file is an outcome, never an exception.</summary>
    /// <param name="knownId">The id of the article that need not be parsed again, for its <see cref="Article.Version"/>; null for a version that is new.</param>
    IEnumerable<ReadOutcome> Read(Func<string, string?> knownId, CancellationToken cancellation);
}
