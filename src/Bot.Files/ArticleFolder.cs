using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files;

/// <summary>The articles of a folder, with the folders in it, or of a single file.</summary>
/// <remarks>
/// Files come in the ordinal order of their paths. Whatever begins with a dot is passed over in silence, as are
/// the files that editors put beside an open one, and empty folders; every other file has at least one outcome. The disk is looked at anew by every <see cref="Read"/>.
/// </remarks>
public sealed class ArticleFolder : IArticleSource
{
    private readonly FileLimits _limits;
    private readonly TimeProvider _time;

    /// <param name="path">A folder or a file; relative to the current folder, or full.</param>
    /// <param name="time">What the time a document takes is measured with.</param>
    /// <exception cref="ArticleFolderException">There is neither at <paramref name="path"/>.</exception>
    public ArticleFolder(string path, FileLimits limits, TimeProvider? time = null)
    {
        _limits = limits;
        _time = time ?? TimeProvider.System;
        var full = FullPath(path);
        if (Directory.Exists(full))
        {
            Place = Path.TrimEndingDirectorySeparator(full);
        }
        else if (File.Exists(full))
        {
            Place = Path.GetDirectoryName(full)!;
            Files = new HashSet<string>(StringComparer.Ordinal) { Path.GetFileName(full) };
        }
        else
        {
            throw new ArticleFolderException($"There is no folder or file {full}: check the path, or create it and put articles in");
        }
    }

    public string Place { get; }

    /// <summary>The one file, or null for a folder.</summary>
    public IReadOnlySet<string>? Files { get; }

    /// <remarks>A folder in it that cannot be listed is a <see cref="ReadOutcome.Failed"/> whose file ends in <c>/</c>: it stands for all below.</remarks>
    /// <exception cref="ArticleFolderException">The place is gone, or cannot be listed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IEnumerable<ReadOutcome> Read(Func<string, string?> knownId, CancellationToken cancellation)
    {
        using var watchdog = new Watchdog(TimeSpan.FromSeconds(_limits.MaxSeconds), _time);
        var context = new ReadingContext(_limits, knownId, watchdog, cancellation);
        var entries = Files is null ? new FolderWalk(Place, _limits).Entries(cancellation) : Files.Select(name => new FolderWalk(Place, _limits).NamedFile(name));
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            var outcomes = entry.Refusal is { } refusal ? [refusal] : FileReader.Read(entry.File!, context);
            foreach (var outcome in outcomes)
                yield return outcome;
        }
    }

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (ArgumentException e)
        {
            throw new ArticleFolderException("An empty path, or one with a NUL in it, names no folder: give another", e);
        }
    }
}
