using Bot.Core.Documents;
using Bot.Core.Library;

namespace Bot.LuceneIndex;

/// <summary>One run over a source: compares what it reads with what is indexed, and makes the changes that the difference asks for.</summary>
internal sealed class Updating
{
    private readonly IArticleChanges _changes;
    private readonly IArticleSource _source;
    private readonly Dictionary<string, KnownArticle> _known;
    private readonly Dictionary<string, KnownArticle> _byVersion;
    private readonly HashSet<string> _seen;
    private readonly HashSet<string> _brokenFiles = [];
    private readonly List<string> _brokenFolders = [];
    private readonly List<ReadOutcome.Skipped> _skipped = [];
    private readonly List<ReadOutcome.Failed> _failed = [];
    private readonly ChangeCounts _counts = new();

    /// <param name="known">What the last commit holds, by id.</param>
    public Updating(Dictionary<string, KnownArticle> known, IArticleSource source, IArticleChanges changes)
    {
        (_known, _source, _changes) = (known, source, changes);
        _seen = new(known.Count, StringComparer.Ordinal);
        // An article that moved here from another place is read again, so that its place is noted.
        _byVersion = new(_known.Count, StringComparer.Ordinal);
        foreach (var article in _known.Values)
        {
            if (article.Source.Place == source.Place)
                _byVersion.TryAdd(article.Version, article);
        }
    }

    public void All(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var articles = 0;
        foreach (var outcome in _source.Read(version => _byVersion.GetValueOrDefault(version)?.Id, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (outcome)
            {
                case ReadOutcome.Read read:
                    Take(read.Article);
                    progress?.Report(new(++articles, read.Article.Id));
                    break;
                case ReadOutcome.Unchanged unchanged:
                    Leave(_known[unchanged.Id]);
                    progress?.Report(new(++articles, unchanged.Id));
                    break;
                case ReadOutcome.Skipped skipped:
                    _skipped.Add(skipped);
                    break;
                case ReadOutcome.Failed failed:
                    NoteBroken(failed);
                    break;
            }
        }

        RemoveWhatIsGone();
    }

    public IndexReport Report(bool rebuilt) => new()
    {
        Added = _counts.Of(ArticleChange.Added),
        Replaced = _counts.Of(ArticleChange.Replaced),
        Removed = _counts.Of(ArticleChange.Removed),
        Untouched = _counts.Of(ArticleChange.Untouched),
        Files = _counts.Files(_failed),
        Skipped = _skipped,
        Failed = _failed,
        Rebuilt = rebuilt,
    };

    private void Take(Article article)
    {
        var known = _known.GetValueOrDefault(article.Id);
        if (!_seen.Add(article.Id))
            _failed.Add(Twice(article.Id, article.Source));
        else if (known is not null && known.Source.Place != article.Source.Place && IsThere(known.Source))
            _failed.Add(new(article.Source.File, null, new(ReasonKind.IdTaken, article.Id, known.Source.Place)));
        else if (known is not null && known.Version == article.Version && known.Source == article.Source)
            _counts.Add(ArticleChange.Untouched, article.Source.File);
        else
            Write(article, known);
    }

    private void Leave(KnownArticle known)
    {
        if (_seen.Add(known.Id))
            _counts.Add(ArticleChange.Untouched, known.Source.File);
        else
            _failed.Add(Twice(known.Id, known.Source));
    }

    private static ReadOutcome.Failed Twice(string id, ArticleSource source) => new(source.File, null, new(ReasonKind.IdTwice, id));

    /// <summary>An article whose file is gone from where it was has moved here; that of a file that is still there is another one.</summary>
    private static bool IsThere(ArticleSource source) => Path.Exists(Path.Combine(source.Place, source.File));

    private void Write(Article article, KnownArticle? known)
    {
        if (known is null)
            _changes.Add(article);
        else
            _changes.Replace(article);
        _counts.Add(known is null ? ArticleChange.Added : ArticleChange.Replaced, article.Source.File);
    }

    /// <summary>A name that ends in / is a folder that cannot be listed: it stands for all below.</summary>
    private void NoteBroken(ReadOutcome.Failed failed)
    {
        _failed.Add(failed);
        if (failed.File.EndsWith('/'))
            _brokenFolders.Add(failed.File);
        else
            _brokenFiles.Add(failed.File);
    }

    private bool IsBroken(string file) =>
        _brokenFiles.Contains(file) || _brokenFolders.Exists(folder => file.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>What came from here before and was not seen now is gone, unless its file could not be read: then it stays as it was.</summary>
    private void RemoveWhatIsGone()
    {
        foreach (var article in _known.Values)
        {
            var source = article.Source;
            if (source.Place != _source.Place || _seen.Contains(article.Id) || IsBroken(source.File)
                || !(_source.Files?.Contains(source.File) ?? true))
                continue;
            _changes.Remove(article.Id);
            _counts.Add(ArticleChange.Removed, source.File);
        }
    }
}
