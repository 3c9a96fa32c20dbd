using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.LuceneIndex.Buffering;
using Lucene.Net.Index;

namespace Bot.LuceneIndex;

/// <summary>Takes articles apart, on all cores, and gathers their passages, in order, until they make a segment.</summary>
internal sealed class WrittenChanges : IArticleChanges, IDisposable
{
    /// <summary>Characters of articles that are being taken apart or wait to be gathered: about thirty times that many bytes.</summary>
    private const long CharactersAhead = 500_000;

    /// <summary>A question looks every term up in every segment, so the more the better.</summary>
    private const int MostPassages = 65_536;

    /// <summary>What a buffered passage of some 400 characters takes, all in all.</summary>
    private const long BytesOfPassage = 5_000;

    private readonly IndexWriter _writer;
    private readonly PassageCutter _cutter;
    private readonly int _passagesOfSegment;
    private readonly WorkAhead<(PreparedArticle Article, bool IsNew)> _ahead;
    private readonly List<Term> _replaced = [];
    private readonly SegmentBuffer _buffer = new();

    /// <param name="passagesOfSegment">At most, unless an article has more; by default as many as a quarter of the memory has room for.</param>
    public WrittenChanges(IndexWriter writer, PassageCutter cutter, int? passagesOfSegment = null)
    {
        (_writer, _cutter) = (writer, cutter);
        _passagesOfSegment = passagesOfSegment ?? (int)Math.Min(MostPassages, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / BytesOfPassage);
        _ahead = new(Gather, CharactersAhead);
    }

    public void Add(Article article) => Prepare(article, isNew: true);

    public void Replace(Article article) => Prepare(article, isNew: false);

    public void Remove(string id) => _writer.DeleteDocuments(Id(id));

    /// <summary>Hands over what is still being taken apart, and what is gathered.</summary>
    public void Finish()
    {
        _ahead.Finish();
        if (_buffer.Passages > 0)
            WriteSegment();
    }

    public void Dispose() => _ahead.Dispose();

    private static Term Id(string id) => new(PassageFields.ArticleId, id);

    private void Prepare(Article article, bool isNew) => _ahead.Add(() => (PreparedArticle.Of(article, _cutter), isNew), article.Text.Length);

    private void Gather((PreparedArticle Article, bool IsNew) prepared)
    {
        var (article, isNew) = prepared;
        if (_buffer.Passages > 0 && (_buffer.Passages + article.Passages.Count > _passagesOfSegment || _buffer.IsFull))
            WriteSegment();
        if (!isNew)
            _replaced.Add(Id(article.About.Header.Id));
        _buffer.Add(article);
    }

    private void WriteSegment()
    {
        if (_replaced.Count > 0)
        {
            _writer.DeleteDocuments([.. _replaced]);
            _replaced.Clear();
        }

        // Lucene carries out what is to be deleted before it adds a segment, and the segment is not asked.
        using var reader = _buffer.Read();
        _writer.AddIndexes(reader);
        _writer.MaybeMerge();
        _buffer.Clear();
    }
}
