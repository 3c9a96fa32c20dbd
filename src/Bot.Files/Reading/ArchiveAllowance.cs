using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>What an archive, with those in it, may take: depth, bytes and time.</summary>
internal sealed class ArchiveAllowance
{
    private readonly FileLimits _limits;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly ArchiveAllowance? _outer;
    private readonly int _depth;
    private long _unpacked;

    public ArchiveAllowance(FileLimits limits, TimeProvider time)
    {
        (_limits, _time, _depth) = (limits, time, 1);
        _started = time.GetTimestamp();
    }

    private ArchiveAllowance(ArchiveAllowance outer)
    {
        (_limits, _time, _started, _outer, _depth) = (outer._limits, outer._time, outer._started, outer, outer._depth + 1);
    }

    /// <exception cref="DocumentException">The archive lies too deep in others.</exception>
    public ArchiveAllowance Deeper() => _depth < _limits.MaxArchiveDepth
        ? new(this)
        : throw new DocumentException(ReasonKind.TooDeepArchive, _limits.MaxArchiveDepth, FileLimits.Name(nameof(FileLimits.MaxArchiveDepth)));

    /// <param name="bytes">That an archive will have when unpacked.</param>
    /// <exception cref="DocumentException">With those before it that is too much.</exception>
    public void Unpack(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > _limits.MaxUnpackedBytes)
            throw ArchiveCheck.TooMuch(_limits);
        _outer?.Unpack(bytes);
    }

    /// <exception cref="DocumentException">The archive has had its time.</exception>
    public void CheckTime()
    {
        if (_time.GetElapsedTime(_started) > TimeSpan.FromSeconds(_limits.MaxArchiveSeconds))
            throw new DocumentException(ReasonKind.TooSlow, _limits.MaxArchiveSeconds, FileLimits.Name(nameof(FileLimits.MaxArchiveSeconds)));
    }
}
