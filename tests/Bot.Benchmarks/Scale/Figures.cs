namespace Bot.Benchmarks.Scale;

/// <summary>What building an index took.</summary>
/// <param name="Passages">In it; of a few changes, the articles that were replaced.</param>
internal sealed record BuildFigures(double Seconds, int Passages);

/// <summary>How fast questions were answered.</summary>
/// <param name="P50">Milliseconds, as <paramref name="P99"/> and <paramref name="Max"/>; half of the questions took less.</param>
/// <param name="PerSecond">Questions a second, of all threads together.</param>
/// <param name="Allocated">Bytes a question; 0 for Java, which does not tell.</param>
internal sealed record AskFigures(double P50, double P99, double Max, double PerSecond, long Allocated = 0)
{
    /// <summary>Of several runs, the middle of each figure.</summary>
    public static AskFigures Median(IReadOnlyList<AskFigures> runs) => new(
        Middle(runs, static run => run.P50),
        Middle(runs, static run => run.P99),
        Middle(runs, static run => run.Max),
        Middle(runs, static run => run.PerSecond),
        (long)Middle(runs, static run => run.Allocated));

    private static double Middle(IReadOnlyList<AskFigures> runs, Func<AskFigures, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
}

/// <summary>Memory of a process at its highest, in megabytes; 0 where the system does not tell.</summary>
/// <param name="Own">Without what is mapped from files: what the process needs for itself.</param>
internal readonly record struct Memory(double Resident, double Own);

/// <summary>An engine with one set of passages.</summary>
/// <param name="OneThread">How long a question takes, on one core.</param>
/// <param name="Alone">Questions from one thread for some time, not held to a core: what <paramref name="AllThreads"/> is compared with.</param>
/// <param name="AllCores">Seconds of building with all cores; null where it was not measured.</param>
/// <param name="Changes">Seconds of bringing it up to date after a hundred articles have changed; likewise.</param>
internal sealed record EngineFigures(
    int Passages, double OneCore, double? AllCores, double? Changes, Memory Indexing, long Bytes, AskFigures OneThread, AskFigures Alone, AskFigures AllThreads, Memory Serving);
