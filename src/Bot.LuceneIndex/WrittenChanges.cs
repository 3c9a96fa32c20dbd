using Bot.Core.Documents;
using Bot.Core.Passages;
using Lucene.Net.Index;

namespace Bot.LuceneIndex;

/// <summary>Takes articles apart, on all cores, and hands their passages to the writer, in order.</summary>
internal sealed class WrittenChanges : IArticleChanges, IDisposable
{
    /// <summary>Characters of articles that are being taken apart or wait for the writer: about thirty times that many bytes.</summary>
    private const long CharactersAhead = 500_000;

    private readonly IndexWriter _writer;
    private readonly PassageCutter _cutter;
    private readonly PassageFields _fields = new();
    private readonly WorkAhead<(PreparedArticle Article, bool IsNew)> _ahead;

    public WrittenChanges(IndexWriter writer, PassageCutter cutter)
    {
        (_writer, _cutter) = (writer, cutter);
        _ahead = new(Write, CharactersAhead);
    }

    public void Add(Article article) => Prepare(article, isNew: true);

    public void Replace(Article article) => Prepare(article, isNew: false);

    public void Remove(string id)
    {
        _ahead.Finish();
        _writer.DeleteDocuments(Id(id));
    }

    /// <summary>Hands over what is still being taken apart.</summary>
    public void Finish() => _ahead.Finish();

    public void Dispose()
    {
        _ahead.Dispose();
        _fields.Dispose();
    }

    private static Term Id(string id) => new(PassageFields.ArticleId, id);

    private void Prepare(Article article, bool isNew) => _ahead.Add(() => (PreparedArticle.Of(article, _cutter), isNew), article.Text.Length);

    private void Write((PreparedArticle Article, bool IsNew) prepared)
    {
        var documents = _fields.Of(prepared.Article);
        if (prepared.IsNew)
            _writer.AddDocuments(documents);
        else
            _writer.UpdateDocuments(Id(prepared.Article.About.Header.Id), documents);
    }
}
