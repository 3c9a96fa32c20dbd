using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.Core.Passages;
using Bot.Core.Search;
using Bot.Core.Text;
using Lucene.Net.Index;

namespace Bot.LuceneIndex;

/// <summary>Changes an index: one run, one commit. Only what changed is analysed.</summary>
public sealed class IndexUpdate(string folder, IWordSegmenter segmenter)
{
    /// <summary>Adds what is new in <paramref name="source"/>, replaces what changed, removes what is gone from it, leaves the rest alone.</summary>
    /// <param name="rebuild">Forget everything that was indexed before, from other places too.</param>
    /// <exception cref="IndexUnavailableException">Somebody else is writing, the disk is full, …; the index stays as it was.</exception>
    public IndexReport Run(IArticleSource source, bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var anew = rebuild || IndexSchema.Check(folder) is false;
        using var writing = new IndexWriting(folder, anew);
        try
        {
            using var changes = new WrittenChanges(writing.Writer, new PassageCutter(segmenter));
            var run = new Updating(Known(writing.Writer), source, changes);
            run.All(progress, cancellation);
            changes.Finish();
            var report = run.Report(rebuilt: anew && !rebuild);
            if (report.Changed || anew || !DirectoryReader.IndexExists(writing.Writer.Directory))
                writing.Commit();
            return report with { Passages = writing.Writer.NumDocs };
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw writing.Failed(exception);
        }
    }

    /// <summary>Says what <see cref="Run"/> would do, and does none of it: nothing is written, and somebody else may be writing.</summary>
    /// <exception cref="IndexUnavailableException">The index cannot be read.</exception>
    public IndexReport Plan(IArticleSource source, bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var there = rebuild ? null : IndexSchema.Check(folder);
        var (known, passages) = there is true ? Known(folder) : ([], 0);
        var run = new Updating(known, source, new NoChanges());
        run.All(progress, cancellation);
        return run.Report(rebuilt: there is false) with { Passages = passages };
    }

    /// <summary>Takes articles out of the index.</summary>
    /// <returns>Those of <paramref name="ids"/> that were not in it.</returns>
    /// <exception cref="IndexUnavailableException">As for <see cref="Run"/>.</exception>
    public IReadOnlyList<string> Remove(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        switch (IndexSchema.Check(folder))
        {
            case null: throw IndexSchema.Missing(folder);
            case false: throw IndexSchema.OtherSchema(folder);
        }

        using var writing = new IndexWriting(folder, anew: false);
        try
        {
            var known = Known(writing.Writer);
            writing.Writer.DeleteDocuments([.. ids.Where(known.ContainsKey).Select(id => new Term(PassageFields.ArticleId, id))]);
            writing.Commit();
            return [.. ids.Where(id => !known.ContainsKey(id))];
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw writing.Failed(exception);
        }
    }

    /// <summary>What the last commit holds, by id.</summary>
    private static Dictionary<string, KnownArticle> Known(IndexWriter writer) =>
        !DirectoryReader.IndexExists(writer.Directory) || writer.NumDocs == 0 ? [] : KnownArticle.Of(writer.Directory).ById;

    private static (Dictionary<string, KnownArticle> Known, int Passages) Known(string folder)
    {
        try
        {
            using var directory = IndexSchema.Open(folder);
            return KnownArticle.Of(directory);
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw IndexSchema.Damaged(folder, exception);
        }
    }
}
