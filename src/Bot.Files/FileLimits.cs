using System.ComponentModel.DataAnnotations;

namespace Bot.Files;

/// <summary>What is refused rather than read. Bound to the section <c>Files</c> of <c>appsettings.json</c>.</summary>
/// <remarks>Whatever goes over a limit is one failed file with its reason; the files around it are read all the same.</remarks>
public sealed class FileLimits
{
    public const string Section = "Files";

    private const long Megabyte = 1 << 20;

    /// <summary>The largest document, in bytes. It is held in memory while it is read; the default suits a book.</summary>
    [Range(1, 1 << 30)]
    public int MaxFileBytes { get; init; } = (int)(64 * Megabyte);

    /// <summary>The largest <c>.jsonl</c> file, in bytes. It is streamed, a line at a time.</summary>
    [Range(1d, 1L << 40)]
    public long MaxJsonLinesBytes { get; init; } = 4_096 * Megabyte;

    /// <summary>The longest article, in UTF-16 units. The default is about five long novels.</summary>
    [Range(1, 100_000_000)]
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>The time that one document may take, in seconds; after that it is given up and the next is read.</summary>
    [Range(1, 3_600)]
    public int MaxSeconds { get; init; } = 30;

    /// <summary>How deep folders may lie within one another.</summary>
    [Range(1, 1_000)]
    public int MaxFolderDepth { get; init; } = 64;
}
