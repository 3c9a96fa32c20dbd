using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>A file to be read, or the reason why it, or the folder of that name, is not.</summary>
internal readonly record struct FolderEntry(ArticleFile? File, ReadOutcome? Refusal);

/// <summary>Lists the files of a folder and of those in it, one folder at a time.</summary>
internal sealed class FolderWalk(string place, FileLimits limits)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _realPlace = RealPath.Of(place) ?? place;

    /// <exception cref="ArticleFolderException">The place itself cannot be listed.</exception>
    public IEnumerable<FolderEntry> Entries(CancellationToken cancellation) => Entries(new DirectoryInfo(place), "", 0, cancellation);

    /// <summary>The file that somebody named: it is taken even if its name begins with a dot or it is a link.</summary>
    public FolderEntry NamedFile(string name) => Open(new FileInfo(Path.Combine(place, name)), name);

    private IEnumerable<FolderEntry> Entries(DirectoryInfo folder, string prefix, int depth, CancellationToken cancellation)
    {
        if (depth > limits.MaxFolderDepth)
        {
            yield return Failed(prefix, $"lies deeper than {limits.MaxFolderDepth} folders: move it up, or raise Files:{nameof(FileLimits.MaxFolderDepth)}");
            yield break;
        }

        var entries = List(folder, out var problem);
        if (problem is not null)
        {
            yield return prefix.Length > 0
                ? Failed(prefix, problem)
                : throw new ArticleFolderException($"The folder {place} {problem}: see that it exists and that this program may read it");
        }

        foreach (var (entry, name) in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.LinkTarget is not null)
                yield return FollowLink(entry, prefix + name);
            else if (entry is DirectoryInfo inner)
            {
                foreach (var below in Entries(inner, prefix + name, depth + 1, cancellation))
                    yield return below;
            }
            else
                yield return Open((FileInfo)entry, prefix + name);
        }
    }

    /// <summary>What is not hidden, in the ordinal order of the whole paths: a folder's name ends in <c>/</c>.</summary>
    private static List<(FileSystemInfo Entry, string Name)> List(DirectoryInfo folder, out string? problem)
    {
        try
        {
            problem = null;
            return
            [
                .. folder.EnumerateFileSystemInfos("*", Everything)
                    .Where(entry => !IsHidden(entry.Name))
                    .Select(entry => (Entry: entry, Name: entry is DirectoryInfo ? entry.Name + "/" : entry.Name))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = "cannot be listed";
            return [];
        }
    }

    /// <summary>What begins with a dot, and what Word, Emacs and vi put beside a file that is open.</summary>
    private static bool IsHidden(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~') || (name.Length > 1 && name[0] == '#' && name[^1] == '#');

    private FolderEntry FollowLink(FileSystemInfo link, string path)
    {
        if (link is DirectoryInfo)
            return Skipped(path, "is a symbolic link to a folder: links to folders are not followed");
        if (RealPath.Of(link.FullName) is not { } target)
            return Failed(path, "is a symbolic link that leads nowhere");
        return target.StartsWith(_realPlace + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Open(new FileInfo(target), path)
            : Skipped(path, "is a symbolic link out of the folder: such links are not followed");
    }

    private FolderEntry Open(FileInfo file, string path)
    {
        try
        {
            return new(new ArticleFile(path, new ArticleSource(place, path), file.Length, () => new FileStream(file.FullName, Shared)), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(path, "is gone since the folder was listed, or its name is not UTF-8: rename it");
        }
    }

    private static readonly FileStreamOptions Shared = new()
    {
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = 0,
    };

    private static FolderEntry Failed(string path, string reason) => new(null, new ReadOutcome.Failed(path, null, Reason.Other(reason)));

    private static FolderEntry Skipped(string path, string reason) => new(null, new ReadOutcome.Skipped(path, Reason.Other(reason)));
}
