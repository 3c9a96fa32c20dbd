using System.IO.Compression;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>An archive whose members are read one after another, all from one stream, which only one thread may use.</summary>
internal sealed class MemberStreams : IDisposable
{
    private readonly Func<ZipArchive> _open;
    private readonly ReadingContext _context;
    private ZipArchive _archive;
    private int _leftBehind;

    /// <param name="open">Called again when a thread was left behind: what it holds is its own.</param>
    /// <exception cref="DocumentException">It cannot be opened.</exception>
    public MemberStreams(Func<ZipArchive> open, ReadingContext context)
    {
        (_open, _context) = (open, context);
        (_archive, Entries) = Open();
    }

    public IReadOnlyList<ZipArchiveEntry> Entries { get; private set; }

    /// <summary>Before each member: who was too slow with the one before may be reading still, and must not move the position of what is read now.</summary>
    /// <exception cref="DocumentException">The archive was changed meanwhile, or cannot be opened again.</exception>
    public void LeaveToThoseLeftBehind()
    {
        if (_leftBehind == _context.Watchdog.LeftBehind)
            return;
        var before = Entries;
        (_archive, Entries) = Open();
        if (!Entries.Select(NameAndLength).SequenceEqual(before.Select(NameAndLength)))
            throw new DocumentException(ReasonKind.StillWritten);
    }

    /// <summary>Not of what somebody holds who was left behind: it is closed when nobody does.</summary>
    public void Dispose()
    {
        if (_leftBehind == _context.Watchdog.LeftBehind)
            _archive.Dispose();
    }

    private (ZipArchive Archive, IReadOnlyList<ZipArchiveEntry> Entries) Open()
    {
        var archive = _context.Watchdog.Run(_ => _open(), _context.Cancellation);
        _leftBehind = _context.Watchdog.LeftBehind;
        return (archive, archive.Entries);
    }

    private static (string Name, long Length) NameAndLength(ZipArchiveEntry entry) => (entry.FullName, entry.Length);
}
