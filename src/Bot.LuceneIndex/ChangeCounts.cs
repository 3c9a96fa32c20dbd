using Bot.Core.Documents;
using Bot.Core.Library;

namespace Bot.LuceneIndex;

internal enum ArticleChange
{
    Added,
    Replaced,
    Removed,
    Untouched,
}

/// <summary>Counts what happened to articles, in all and of each file.</summary>
internal sealed class ChangeCounts
{
    private static readonly int Kinds = Enum.GetValues<ArticleChange>().Length;

    private readonly Dictionary<string, int[]> _ofFiles = new(StringComparer.Ordinal);
    private readonly int[] _all = new int[Kinds];

    // Many articles of one file come one after the other.
    private (string? File, int[] Counts) _last = (null, []);

    public void Add(ArticleChange change, string file)
    {
        _all[(int)change]++;
        Of(file)[(int)change]++;
    }

    public int Of(ArticleChange change) => _all[(int)change];

    /// <returns>One for each file, in the ordinal order of their names.</returns>
    public List<FileChanges> Files(IEnumerable<ReadOutcome.Failed> failures)
    {
        var failed = failures.CountBy(static failure => failure.File, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var file in failed.Keys)
            Of(file);
        return
        [
            .. _ofFiles.OrderBy(static counted => counted.Key, StringComparer.Ordinal).Select(counted => new FileChanges(
                counted.Key,
                counted.Value[(int)ArticleChange.Added],
                counted.Value[(int)ArticleChange.Replaced],
                counted.Value[(int)ArticleChange.Removed],
                counted.Value[(int)ArticleChange.Untouched],
                failed.GetValueOrDefault(counted.Key))),
        ];
    }

    private int[] Of(string file)
    {
        if (ReferenceEquals(file, _last.File))
            return _last.Counts;
        if (!_ofFiles.TryGetValue(file, out var counts))
            _ofFiles[file] = counts = new int[Kinds];
        _last = (file, counts);
        return counts;
    }
}
