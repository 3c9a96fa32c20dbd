using System.Reflection;
using Bot.App.Settings;
using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.Core.Text;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.App.Library;

/// <summary>The library over the seeds folder, the folder of documents that admins sent, and the index.</summary>
/// <param name="folder">The folder of <paramref name="index"/>.</param>
internal sealed class FileLibrary(AppSettings settings, string folder, PassageIndex index, IWordSegmenter segmenter) : ILibrary
{
    private readonly Lock _writing = new();

    public IReadOnlyList<ArticleSummary> Articles() => index.Articles();

    public Article? FindArticle(string id) => index.FindArticle(id);

    public LibraryStatus Status() =>
        new(index.Articles().Count, index.PassageCount, index.Bytes, ProgramVersion, ArticleFormats.Extensions);

    public IndexReport Reindex(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        lock (_writing)
        {
            var report = Update(settings.Seeds, progress, cancellation);
            return Directory.Exists(settings.Documents) ? Sum(report, Update(settings.Documents, progress, cancellation)) : report;
        }
    }

    public DocumentCheck Check(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var known = index.Articles().Select(static article => article.Header.Id).ToHashSet();
        var articles = new List<ArticleSummary>();
        var refused = new List<ReadOutcome.Failed>();
        foreach (var outcome in DocumentReader.Read(settings.Documents, fileName, content, settings.Files, cancellation))
        {
            switch (outcome)
            {
                case ReadOutcome.Read read:
                    articles.Add(new(read.Article.Header, read.Article.Source, read.Article.Text.Length, Passages: 0));
                    break;
                case ReadOutcome.Failed failed:
                    refused.Add(failed);
                    break;
                case ReadOutcome.Skipped skipped:
                    refused.Add(new(skipped.File, Line: null, skipped.Reason));
                    break;
            }
        }

        return new(articles, refused, [.. articles.Select(static article => article.Header.Id).Where(known.Contains)]);
    }

    public IndexReport Add(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        lock (_writing)
        {
            var path = Keep(fileName, content.Span);
            return Update(path, progress: null, cancellation);
        }
    }

    public Removal Remove(string id, CancellationToken cancellation)
    {
        lock (_writing)
        {
            var source = index.Articles().FirstOrDefault(article => article.Header.Id == id)?.Source;
            if (source is null || new IndexUpdate(folder, segmenter).Remove([id]).Count > 0)
                return Removal.Unknown;
            var file = Path.Combine(source.Place, source.File);
            // A document that an admin sent was kept for the index alone; a seed is somebody's own file.
            if (source.Place == settings.Documents && source.File == id)
                File.Delete(file);
            return File.Exists(file) ? Removal.RemovedUntilReindexed : Removal.Removed;
        }
    }

    /// <summary>Without the commit, which nobody reads on a phone.</summary>
    private static string ProgramVersion =>
        (typeof(FileLibrary).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    private IndexReport Update(string path, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return new IndexUpdate(folder, segmenter).Run(new ArticleFolder(path, settings.Files), rebuild: false, progress, cancellation);
        }
        catch (ArticleFolderException exception)
        {
            throw new IndexUnavailableException(IndexTrouble.NoArticles, exception.Message, exception);
        }
    }

    /// <summary>The whole file under its name or none of it: a name of a half-written one never stands in the folder.</summary>
    private string Keep(string fileName, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(settings.Documents, fileName.Split('/', '\\')[^1]);
        try
        {
            Directory.CreateDirectory(settings.Documents);
            var written = Path.Combine(settings.Documents, $".{Guid.NewGuid():N}");
            File.WriteAllBytes(written, content);
            File.Move(written, path, overwrite: true);
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IndexUnavailableException(WritingTrouble.Of(exception, otherwise: IndexTrouble.DocumentNotKept), $"The document could not be kept in {settings.Documents}: {exception.Message}", exception);
        }
    }

    private static IndexReport Sum(IndexReport seeds, IndexReport documents) => documents with
    {
        Added = seeds.Added + documents.Added,
        Replaced = seeds.Replaced + documents.Replaced,
        Removed = seeds.Removed + documents.Removed,
        Untouched = seeds.Untouched + documents.Untouched,
        Skipped = [.. seeds.Skipped, .. documents.Skipped],
        Failed = [.. seeds.Failed, .. documents.Failed],
        Files = [.. seeds.Files, .. documents.Files],
        Rebuilt = seeds.Rebuilt || documents.Rebuilt,
    };
}
