using Bot.Core.Documents;

namespace Bot.Core.Library;

/// <summary>What one run of indexing did, or would do. Counts are of articles.</summary>
public sealed record IndexReport
{
    public int Added { get; init; }

    public int Replaced { get; init; }

    public int Removed { get; init; }

    public int Untouched { get; init; }

    /// <summary>Passages in the index after the run.</summary>
    public int Passages { get; init; }

    /// <summary>What happened to the articles of each file, in the ordinal order of the files; those that were skipped are not among them.</summary>
    public IReadOnlyList<FileChanges> Files { get; init; } = [];

    public IReadOnlyList<ReadOutcome.Skipped> Skipped { get; init; } = [];

    public IReadOnlyList<ReadOutcome.Failed> Failed { get; init; } = [];

    /// <summary>True when the whole index was built anew because its schema or analyzer was another.</summary>
    public bool Rebuilt { get; init; }

    public bool Changed => Added + Replaced + Removed > 0;
}

/// <summary>What happened to the articles of one file.</summary>
/// <param name="Failed">Failures: of the whole file, of lines in it, or of articles whose id was taken.</param>
public sealed record FileChanges(string File, int Added, int Replaced, int Removed, int Untouched, int Failed)
{
    public bool Changed => Added + Replaced + Removed > 0;
}

/// <summary>How far a run of indexing is.</summary>
/// <param name="Articles">Articles seen so far.</param>
/// <param name="Current">The article or file last seen.</param>
public readonly record struct IndexProgress(int Articles, string Current);
