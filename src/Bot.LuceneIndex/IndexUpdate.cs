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
            using var run = new Updating(writing.Writer, source, new PassageCutter(segmenter));
            run.All(progress, cancellation);
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
            var known = Updating.Known(writing.Writer);
            writing.Writer.DeleteDocuments([.. ids.Where(known.ContainsKey).Select(id => new Term(PassageFields.ArticleId, id))]);
            writing.Commit();
            return [.. ids.Where(id => !known.ContainsKey(id))];
        }
        catch (Exception exception) when (IndexSchema.IsBroken(exception))
        {
            throw writing.Failed(exception);
        }
    }
}
