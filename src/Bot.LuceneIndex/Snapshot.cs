using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>One commit of the index, open for reading until nobody looks at it any more.</summary>
internal sealed class Snapshot
{
    private Snapshot(DirectoryReader reader, SearchOptions options)
    {
        Reader = reader;
        Searcher = new(reader, options);
    }

    /// <summary>Takes the reader over.</summary>
    /// <exception cref="CorruptIndexException">A file is damaged; so may say other exceptions, see <see cref="IndexSchema.IsBroken"/>.</exception>
    public static Snapshot Of(DirectoryReader reader, SearchOptions options)
    {
        try
        {
            IndexIntegrity.Check(reader, options.CheckedBytes);
            return new(reader, options);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public DirectoryReader Reader { get; }

    public PassageSearcher Searcher { get; }

    /// <summary>The bytes of a binary field; empty where the document has none.</summary>
    /// <param name="document">Counted over the whole snapshot.</param>
    public ReadOnlyMemory<byte> Bytes(int document, string field)
    {
        var leaf = Reader.Leaves[ReaderUtil.SubIndex(document, Reader.Leaves)];
        if (leaf.AtomicReader.GetBinaryDocValues(field) is not { } values)
            return default;
        var bytes = new BytesRef();
        values.Get(document - leaf.DocBase, bytes);
        return bytes.Bytes.AsMemory(bytes.Offset, bytes.Length);
    }

    /// <summary>The number of a numeric field; 0 where the document has none.</summary>
    /// <param name="document">As above.</param>
    public long Number(int document, string field)
    {
        var leaf = Reader.Leaves[ReaderUtil.SubIndex(document, Reader.Leaves)];
        return leaf.AtomicReader.GetNumericDocValues(field)?.Get(document - leaf.DocBase) ?? 0;
    }

    /// <summary>True when the next document is the next passage of the same article: in the same segment, and no article's first.</summary>
    public bool IsFollowed(int document)
    {
        var leaf = Reader.Leaves[ReaderUtil.SubIndex(document, Reader.Leaves)];
        var next = document + 1 - leaf.DocBase;
        return next < leaf.AtomicReader.MaxDoc && leaf.AtomicReader.GetDocsWithField(PassageFields.Article) is { } first && !first.Get(next);
    }

    /// <summary>What is indexed, in the order of the index.</summary>
    public IEnumerable<ArticleRecord> Articles()
    {
        ArticleRecord? last = null;
        foreach (var bytes in ArticleRecordsOf(Reader))
            yield return last = ArticleRecord.Decode(bytes.Span, last);
    }

    /// <summary>The <see cref="ArticleRecord"/>s of a reader, in the order of the index.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> ArticleRecordsOf(DirectoryReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetBinaryDocValues(PassageFields.Article) is not { } values)
                continue;
            var live = leaf.AtomicReader.LiveDocs;
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live is not null && !live.Get(document))
                    continue;
                var bytes = new BytesRef();
                values.Get(document, bytes);
                if (bytes.Length > 0)
                    yield return bytes.Bytes.AsMemory(bytes.Offset, bytes.Length);
            }
        }
    }

    /// <summary>The passages' documents of an article, in their order; none when it is not indexed.</summary>
    public IEnumerable<int> DocumentsOf(string articleId) => DocumentsOf(PassageFields.ArticleId, new BytesRef(articleId));

    /// <summary>The documents that have a term, in the order of the index.</summary>
    public IEnumerable<int> DocumentsOf(string field, BytesRef term)
    {
        foreach (var leaf in Reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(field, term)) is not { } documents)
                continue;
            while (documents.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(documents.DocID) ?? true)
                    yield return leaf.DocBase + documents.DocID;
            }
        }
    }
}
