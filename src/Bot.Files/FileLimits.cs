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

    /// <summary>The largest archive, in bytes as packed.</summary>
    [Range(1d, 1L << 40)]
    public long MaxArchiveBytes { get; init; } = 512 * Megabyte;

    /// <summary>All that an archive, or a Word file, holds when unpacked, in bytes; of archives in archives the sum.</summary>
    [Range(1d, 1L << 40)]
    public long MaxUnpackedBytes { get; init; } = 1_024 * Megabyte;

    /// <summary>How many times larger a member of an archive may become by unpacking. Text reaches 20; a bomb has 1,000.</summary>
    [Range(1, 2_000)]
    public int MaxUnpackRatio { get; init; } = 200;

    /// <summary>The most files in one archive.</summary>
    [Range(1, 1_000_000)]
    public int MaxArchiveFiles { get; init; } = 10_000;

    /// <summary>Archives in archives, attachments of mails counting as one: 1 is an archive that holds none.</summary>
    [Range(1, 10)]
    public int MaxArchiveDepth { get; init; } = 2;

    /// <summary>The time that an archive may take, in seconds, however many documents are in it.</summary>
    [Range(1, 86_400)]
    public int MaxArchiveSeconds { get; init; } = 600;

    /// <summary>The longest article, in UTF-16 units. The default is about five long novels.</summary>
    [Range(1, 100_000_000)]
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>The time that one document may take, in seconds; after that it is given up and the next is read.</summary>
    [Range(1, 3_600)]
    public int MaxSeconds { get; init; } = 30;

    /// <summary>How deep folders may lie within one another.</summary>
    [Range(1, 1_000)]
    public int MaxFolderDepth { get; init; } = 64;

    /// <summary>What an admin looks for in the settings.</summary>
    internal static string Name(string limit) => $"{Section}:{limit}";
}
