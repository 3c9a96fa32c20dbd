using Bot.Core.Documents;
using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.LuceneIndex;

/// <summary>Of an article that is indexed, what tells whether it is still the same.</summary>
internal sealed record KnownArticle(string Id, string Version, ArticleSource Source)
{
    /// <summary>What the last commit holds, by id; and how many passages.</summary>
    /// <exception cref="CorruptIndexException">A file is damaged; so may say other exceptions, see <see cref="IndexSchema.IsBroken"/>.</exception>
    public static (Dictionary<string, KnownArticle> ById, int Passages) Of(Directory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        // What was damaged must not be merged into what is new: all of it is read, beside the list of what is there.
        var check = Task.Run(() => IndexIntegrity.Check(reader, long.MaxValue));
        try
        {
            var known = new Dictionary<string, KnownArticle>(reader.NumDocs, StringComparer.Ordinal);
            KnownArticle? last = null;
            foreach (var bytes in Snapshot.ArticleRecordsOf(reader))
            {
                last = ArticleRecord.DecodeKnown(bytes.Span, last);
                known.Add(last.Id, last);
            }

            return (known, reader.NumDocs);
        }
        finally
        {
            check.GetAwaiter().GetResult();
        }
    }
}
