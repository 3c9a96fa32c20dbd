using Bot.Core.Documents;
using Bot.Core.Search;

namespace Bot.Core.Library;

/// <summary>What an admin can do to the articles while people go on asking. All members are thread-safe; writers wait for one another.</summary>
public interface ILibrary
{
    /// <summary>Every article, in the order of their ids.</summary>
    IReadOnlyList<ArticleSummary> Articles();

    /// <summary>The whole article, or null when there is none of that id.</summary>
    Article? FindArticle(string id);

    LibraryStatus Status();

    /// <summary>Indexes the seeds and the documents sent to the bot: what is new, changed or gone.</summary>
    /// <exception cref="IndexUnavailableException">Somebody else is writing, the disk is full, …; the index stays as it was.</exception>
    IndexReport Reindex(IProgress<IndexProgress>? progress, CancellationToken cancellation);

    /// <summary>Reads a document as if it were indexed, and keeps nothing: what an admin is shown before confirming.</summary>
    /// <param name="fileName">The name as sent; its extension says the format.</param>
    DocumentCheck Check(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Keeps the document, in place of one of the same name, and indexes it.</summary>
    /// <exception cref="IndexUnavailableException">As for <see cref="Reindex"/>.</exception>
    IndexReport Add(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Takes the article out of the index.</summary>
    /// <exception cref="IndexUnavailableException">As for <see cref="Reindex"/>.</exception>
    Removal Remove(string id, CancellationToken cancellation);
}

/// <param name="Length">The text's length, in UTF-16 units.</param>
public sealed record ArticleSummary(ArticleHeader Header, ArticleSource Source, int Length, int Passages);

/// <param name="IndexBytes">The size of the index on disk.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Formats">The extensions that can be indexed, with the dot, in lower case.</param>
public sealed record LibraryStatus(int Articles, int Passages, long IndexBytes, string Version, IReadOnlyList<string> Formats);

/// <summary>What a document would bring in.</summary>
/// <param name="Articles">The articles found in it; empty when it was refused.</param>
/// <param name="Refused">Why nothing, or not everything, can be indexed; what indexing a folder would skip is among it.</param>
/// <param name="Replaces">The ids among <paramref name="Articles"/> that are indexed already.</param>
public sealed record DocumentCheck(IReadOnlyList<ArticleSummary> Articles, IReadOnlyList<ReadOutcome.Failed> Refused, IReadOnlyList<string> Replaces);

public enum Removal
{
    Removed,

    /// <summary>There is no article of that id.</summary>
    Unknown,

    /// <summary>Removed, but its file stands in the seeds still: the next reindexing brings it back.</summary>
    RemovedUntilReindexed,
}
