using Bot.Core.Documents;

namespace Bot.Core.Library;

/// <summary>What one run of indexing did. Counts are of articles.</summary>
public sealed record IndexReport
{
    public int Added { get; init; }

    public int Replaced { get; init; }

    public int Removed { get; init; }

    public int Untouched { get; init; }

    /// <summary>Passages in the index after the run.</summary>
    public int Passages { get; init; }

    public IReadOnlyList<ReadOutcome.Skipped> Skipped { get; init; } = [];

    public IReadOnlyList<ReadOutcome.Failed> Failed { get; init; } = [];

    /// <summary>True when the whole index was built anew because its schema or analyzer was another.</summary>
    public bool Rebuilt { get; init; }

    public bool Changed => Added + Replaced + Removed > 0;
}

/// <summary>How far a run of indexing is.</summary>
/// <param name="Articles">Articles seen so far.</param>
/// <param name="Current">The article or file last seen.</param>
public readonly record struct IndexProgress(int Articles, string Current);
