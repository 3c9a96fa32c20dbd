namespace Bot.Files.Reading;

/// <summary>What is the same for all files of one run, and for all members of one archive.</summary>
/// <param name="KnownId">The id of an article that need not be parsed again, for its version; called on the caller's thread only.</param>
/// <param name="Archive">What the archives around the file have used up; null outside of archives.</param>
internal sealed record ReadingContext(
    FileLimits Limits,
    Func<string, string?> KnownId,
    Watchdog Watchdog,
    CancellationToken Cancellation,
    ArchiveAllowance? Archive = null)
{
    /// <summary>For the members of an archive.</summary>
    /// <exception cref="DocumentException">It lies too deep in others.</exception>
    public ReadingContext EnterArchive() => this with { Archive = Archive is null ? new ArchiveAllowance(Limits, Watchdog.Time) : Archive.Deeper() };
}
