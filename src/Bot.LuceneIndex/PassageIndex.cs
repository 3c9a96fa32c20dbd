using System.Text;
using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.Core.Text;
using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.LuceneIndex;

/// <summary>The index of a folder, for reading. Follows what writers commit, in this process or another, within <see cref="RefreshEvery"/>.</summary>
public sealed class PassageIndex : IPassageIndex, IDisposable
{
    /// <summary>How long a search may look at a commit that is not the last any more.</summary>
    public static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly SearchOptions _options;
    private readonly IWordSegmenter _segmenter;
    private readonly TimeProvider _time;
    private readonly Directory _directory;
    private readonly Lock _refreshing = new();
    private volatile Snapshot _snapshot;
    private long _checked;
    private volatile bool _disposed;

    /// <exception cref="IndexUnavailableException">There is no index, it is of another schema, or it is damaged.</exception>
    public PassageIndex(string folder, SearchOptions options, IWordSegmenter segmenter, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_folder, _options, _segmenter, _time) = (folder, options, segmenter, time);
        switch (IndexSchema.Check(folder))
        {
            case null: throw IndexSchema.Missing(folder);
            case false: throw IndexSchema.OtherSchema(folder);
        }

        _directory = IndexSchema.Open(folder);
        try
        {
            _snapshot = Snapshot.Of(DirectoryReader.Open(_directory), options);
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            _directory.Dispose();
            throw IndexSchema.Damaged(folder, exception);
        }

        _checked = time.GetTimestamp();
    }

    /// <summary>True when the folder holds an index of the present schema.</summary>
    /// <exception cref="IndexUnavailableException">What is there cannot be read.</exception>
    public static bool Exists(string folder) => IndexSchema.Check(folder) is { } ours && (ours ? true : throw IndexSchema.OtherSchema(folder));

    public IPassageView Open() => new PassageView(Acquire(), _folder, _segmenter);

    /// <summary>Every article, in the order of their ids.</summary>
    public IReadOnlyList<ArticleSummary> Articles() =>
        Read(static snapshot => snapshot.Articles().Select(static article => article.Summary).OrderBy(static article => article.Header.Id, StringComparer.Ordinal).ToList());

    /// <summary>Passages in the index.</summary>
    public int PassageCount => Read(static snapshot => snapshot.Searcher.PassageCount);

    /// <summary>The size of the index's files.</summary>
    public long Bytes => new DirectoryInfo(_folder).EnumerateFiles().Sum(static file => file.Length);

    /// <summary>The whole article, or null when there is none of that id.</summary>
    public Article? FindArticle(string id) => Read(snapshot =>
    {
        var text = new StringBuilder();
        ArticleRecord? about = null;
        foreach (var document in snapshot.DocumentsOf(id))
        {
            about ??= ArticleRecord.Decode(snapshot.Bytes(document, PassageFields.Article).Span);
            PassageRecord.DecodeText(snapshot.Bytes(document, PassageFields.Passage).Span, out var passage);
            text.Append(passage);
        }

        return about is null ? null : new Article
        {
            Id = id,
            Title = about.Header.Title,
            Date = about.Header.Date,
            Version = about.Header.Version,
            Source = about.Source,
            TitleInText = about.TitleInText,
            Text = text.ToString(),
        };
    });

    public void Dispose()
    {
        lock (_refreshing)
        {
            if (_disposed)
                return;
            _disposed = true;
            _snapshot.Reader.Dispose();
            _directory.Dispose();
        }
    }

    private T Read<T>(Func<Snapshot, T> read)
    {
        var snapshot = Acquire();
        try
        {
            return read(snapshot);
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw IndexSchema.Damaged(_folder, exception);
        }
        finally
        {
            snapshot.Reader.DecRef();
        }
    }

    /// <summary>The last commit, counted as in use.</summary>
    private Snapshot Acquire()
    {
        Refresh();
        while (true)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var snapshot = _snapshot;
            if (snapshot.Reader.TryIncRef())
                return snapshot;
        }
    }

    private void Refresh()
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _checked)) < RefreshEvery || !_refreshing.TryEnter())
            return;
        try
        {
            Volatile.Write(ref _checked, _time.GetTimestamp());
            if (_disposed || DirectoryReader.OpenIfChanged(_snapshot.Reader) is not { } newer)
                return;
            // Built anew by another version of the program: what is open can be read, what is there now cannot.
            if (!IndexSchema.IsOurs(newer.IndexCommit))
            {
                newer.Dispose();
                return;
            }

            var old = _snapshot;
            _snapshot = Snapshot.Of(newer, _options);
            old.Reader.DecRef();
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            // A writer is in the middle of something, or gone: what was open stays good.
        }
        finally
        {
            _refreshing.Exit();
        }
    }
}
