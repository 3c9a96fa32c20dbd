using System.Threading.Channels;

namespace Bot.Files;

/// <summary>Tells when a folder, or a single file, may have changed and is quiet again.</summary>
/// <remarks>
/// The system's own notice is a hint only: drives on a network send none, and a system can run out of watches. So from
/// time to time a change is reported on suspicion; reading anew costs little where nothing did change.
/// </remarks>
public sealed class FolderWatch : IDisposable
{
    /// <summary>So many quiet times, and a folder that never rests is reported all the same.</summary>
    private const int Patience = 10;

    private readonly Channel<bool> _signs = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TimeSpan _quiet;
    private readonly TimeSpan _rescan;
    private readonly TimeProvider _time;
    private readonly FileSystemWatcher? _watcher;
    private readonly FileSystemWatcher? _above;

    /// <param name="source">Whose place, or whose files in it, are watched.</param>
    /// <param name="quiet">How long nothing may happen before a change is reported: files are copied for a while.</param>
    /// <param name="rescan">How long nothing may be heard before a change is reported on suspicion.</param>
    public FolderWatch(ArticleFolder source, TimeSpan quiet, TimeSpan rescan, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(quiet, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(rescan, quiet);
        (_quiet, _rescan, _time) = (quiet, rescan, time ?? TimeProvider.System);
        _watcher = Watch(source.Place, source.Files, below: source.Files is null);
        // The folder itself may be renamed, or made anew in its old place: only the one above it hears of that.
        if (Path.GetDirectoryName(source.Place) is { } above)
            _above = Watch(above, [Path.GetFileName(source.Place)], below: false, NotifyFilters.DirectoryName);
    }

    /// <summary>Waits for the next change; those that come while nobody waits are one. Not for two callers at once.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task NextChangeAsync(CancellationToken cancellation)
    {
        if (!await SignAsync(_rescan, cancellation).ConfigureAwait(false))
            return;
        var since = _time.GetTimestamp();
        while (_time.GetElapsedTime(since) < _quiet * Patience && await SignAsync(_quiet, cancellation).ConfigureAwait(false))
        {
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _above?.Dispose();
    }

    private async Task<bool> SignAsync(TimeSpan patience, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await _signs.Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private FileSystemWatcher? Watch(string folder, IEnumerable<string>? names, bool below, NotifyFilters? what = null)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = below };
            foreach (var name in names ?? [])
                watcher.Filters.Add(name);
            if (what is { } filter)
                watcher.NotifyFilter = filter;
            watcher.Changed += (_, _) => Sign();
            watcher.Created += (_, _) => Sign();
            watcher.Deleted += (_, _) => Sign();
            watcher.Renamed += (_, _) => Sign();
            // Too much happened to be told one by one, or the watch broke.
            watcher.Error += (_, _) => Sign();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            // No watches left, or the folder is gone: the suspicion remains.
            watcher?.Dispose();
            return null;
        }
    }

    private void Sign() => _signs.Writer.TryWrite(true);
}
