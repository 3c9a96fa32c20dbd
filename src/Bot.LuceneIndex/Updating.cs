using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.Core.Passages;
using Lucene.Net.Index;

namespace Bot.LuceneIndex;

/// <summary>One run over a source: compares what it reads with what is indexed, and tells the writer the difference.</summary>
internal sealed class Updating : IDisposable
{
    /// <summary>Characters of articles that are being taken apart or wait for the writer: about thirty times that many bytes.</summary>
    private const long CharactersAhead = 500_000;

    private readonly IndexWriter _writer;
    private readonly IArticleSource _source;
    private readonly PassageCutter _cutter;
    private readonly Dictionary<string, ArticleRecord> _known;
    private readonly Dictionary<string, string> _idsByVersion;
    private readonly HashSet<string> _seen = [];
    private readonly HashSet<string> _brokenFiles = [];
    private readonly List<string> _brokenFolders = [];
    private readonly List<ReadOutcome.Skipped> _skipped = [];
    private readonly List<ReadOutcome.Failed> _failed = [];
    private readonly PassageFields _fields = new();
    private readonly WorkAhead<(PreparedArticle Article, bool IsNew)> _ahead;
    private int _added;
    private int _replaced;
    private int _removed;
    private int _untouched;

    public Updating(IndexWriter writer, IArticleSource source, PassageCutter cutter)
    {
        (_writer, _source, _cutter) = (writer, source, cutter);
        _ahead = new(Write, CharactersAhead);
        _known = Known(writer);
        // An article that moved here from another place is read again, so that its place is noted.
        _idsByVersion = _known.Values.Where(article => article.Source.Place == source.Place)
            .DistinctBy(static article => article.Header.Version)
            .ToDictionary(static article => article.Header.Version, static article => article.Header.Id);
    }

    /// <summary>What the last commit holds, by id.</summary>
    public static Dictionary<string, ArticleRecord> Known(IndexWriter writer)
    {
        if (!DirectoryReader.IndexExists(writer.Directory) || writer.NumDocs == 0)
            return [];
        using var reader = DirectoryReader.Open(writer.Directory);
        // What was damaged must not be merged into what is new.
        return Snapshot.Of(reader, new SearchOptions { CheckedBytes = long.MaxValue }).Articles().ToDictionary(static article => article.Header.Id);
    }

    public void All(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var articles = 0;
        foreach (var outcome in _source.Read(_idsByVersion.ContainsKey, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (outcome)
            {
                case ReadOutcome.Read read:
                    Take(read.Article);
                    progress?.Report(new(++articles, read.Article.Id));
                    break;
                case ReadOutcome.Unchanged unchanged:
                    Leave(_known[_idsByVersion[unchanged.Version]]);
                    progress?.Report(new(++articles, _idsByVersion[unchanged.Version]));
                    break;
                case ReadOutcome.Skipped skipped:
                    _skipped.Add(skipped);
                    break;
                case ReadOutcome.Failed failed:
                    NoteBroken(failed);
                    break;
            }
        }

        _ahead.Finish();
        RemoveWhatIsGone();
    }

    public void Dispose()
    {
        _ahead.Dispose();
        _fields.Dispose();
    }

    public IndexReport Report(bool rebuilt) => new()
    {
        Added = _added,
        Replaced = _replaced,
        Removed = _removed,
        Untouched = _untouched,
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
            _failed.Add(new(article.Source.File, null, $"the id {article.Id} is taken by an article from {known.Source.Place}: remove that one first, or rename this"));
        else if (known is not null && known.Header.Version == article.Version && known.Source == article.Source)
            _untouched++;
        else
            Write(article, known);
    }

    private void Leave(ArticleRecord known)
    {
        if (_seen.Add(known.Header.Id))
            _untouched++;
        else
            _failed.Add(Twice(known.Header.Id, known.Source));
    }

    private static ReadOutcome.Failed Twice(string id, ArticleSource source) => new(source.File, null, $"the id {id} occurs twice; the first one is kept");

    /// <summary>An article whose file is gone from where it was has moved here; that of a file that is still there is another one.</summary>
    private static bool IsThere(ArticleSource source) => Path.Exists(Path.Combine(source.Place, source.File));

    private void Write(Article article, ArticleRecord? known)
    {
        if (known is null)
            _added++;
        else
            _replaced++;
        var isNew = known is null;
        _ahead.Add(() => (PreparedArticle.Of(article, _cutter), isNew), article.Text.Length);
    }

    private void Write((PreparedArticle Article, bool IsNew) prepared)
    {
        var documents = _fields.Of(prepared.Article);
        if (prepared.IsNew)
            _writer.AddDocuments(documents);
        else
            _writer.UpdateDocuments(new Term(PassageFields.ArticleId, prepared.Article.About.Header.Id), documents);
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
            if (source.Place != _source.Place || _seen.Contains(article.Header.Id) || IsBroken(source.File)
                || !(_source.Files?.Contains(source.File) ?? true))
                continue;
            _writer.DeleteDocuments(new Term(PassageFields.ArticleId, article.Header.Id));
            _removed++;
        }
    }
}
