namespace Bot.Core.Documents;

/// <summary>What reading a place yields, one after another: there is no fifth.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>An article that the caller did not know in this version.</summary>
    public sealed record Read(Article Article) : ReadOutcome;

    /// <summary>An article that the caller knows in this version; it was not parsed again.</summary>
    public sealed record Unchanged(string Id) : ReadOutcome;

    /// <summary>A file that is not for us: no failure.</summary>
    public sealed record Skipped(string File, Reason Reason) : ReadOutcome;

    /// <summary>A file, or one line of it, that could not be read. What was indexed from this file before stays.</summary>
    /// <param name="Line">Counted from 1; null where the whole file is meant.</param>
    /// <param name="Member">Of the archive that <paramref name="File"/> is; null where it is none, or all of it is meant.</param>
    public sealed record Failed(string File, int? Line, Reason Reason, string? Member = null) : ReadOutcome
    {
        /// <summary>In English; the member of an archive names itself.</summary>
        public string Said => Member is null ? Reason.ToString() : $"{Member} {Reason}";

        public override string ToString() => Line is { } line ? $"{File}:{line}: {Said}" : $"{File}: {Said}";
    }
}
