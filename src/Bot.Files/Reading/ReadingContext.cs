namespace Bot.Files.Reading;

/// <summary>What is the same for all files of one run.</summary>
/// <param name="IsKnown">True for a version that need not be parsed again; called on the caller's thread only.</param>
internal sealed record ReadingContext(
    FileLimits Limits,
    Func<string, bool> IsKnown,
    Watchdog Watchdog,
    CancellationToken Cancellation);
