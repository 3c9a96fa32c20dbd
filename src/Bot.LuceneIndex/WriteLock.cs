using Bot.Core.Search;

namespace Bot.LuceneIndex;

/// <summary>Held by the one who writes an index; the system lets go of it when a process dies.</summary>
/// <remarks>
/// Lucene.NET's own lock keeps other writers of one process out. On Linux it is a shared one: it lets other processes in, and the later of two
/// commits makes the earlier one undone.
/// </remarks>
internal sealed class WriteLock : IDisposable
{
    private const string Name = "writer.lock";

    /// <summary>What Linux, macOS and Windows call a file that somebody else holds.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    /// <exception cref="IndexUnavailableException">Somebody else is writing.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public WriteLock(string folder)
    {
        try
        {
            _file = new(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (Held.Contains(exception.HResult))
        {
            throw Refused(folder, exception);
        }
    }

    public static IndexUnavailableException Refused(string folder, Exception exception) =>
        new(IndexTrouble.BeingWritten, $"Another process is writing the index in {folder}: wait until it has finished, then try again.", exception);

    public void Dispose() => _file.Dispose();
}
