using Bot.Core.Search;

namespace Bot.App.Library;

/// <summary>The synonyms of a file that admins edit while people go on asking: read again within a second of a change.</summary>
/// <param name="report">Told of every line that is not understood, once for each change of the file.</param>
internal sealed class SynonymFile(string path, TimeProvider time, Action<string> report)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Lock _reading = new();
    private Synonyms _synonyms = Synonyms.None;
    private DateTime _written = DateTime.MinValue;
    private long? _looked;

    /// <summary>What the file says; nothing where there is none, and what it said before while it cannot be read.</summary>
    public Synonyms Current()
    {
        lock (_reading)
        {
            if (_looked is { } looked && time.GetElapsedTime(looked) < LookEvery)
                return _synonyms;
            _looked = time.GetTimestamp();
            try
            {
                var written = File.GetLastWriteTimeUtc(path);
                if (written != _written)
                    _synonyms = File.Exists(path) ? Read() : Synonyms.None;
                _written = written;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Half-written, or locked by an editor: the next look finds it whole.
            }

            return _synonyms;
        }
    }

    private Synonyms Read()
    {
        var synonyms = Synonyms.Parse(File.ReadLines(path), out var wrong);
        foreach (var line in wrong)
            report($"{path}:{line}: not understood, left out: write 'a => b' or 'a, b'.");
        return synonyms;
    }
}
