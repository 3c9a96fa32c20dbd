using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Bot.LuceneIndex;

/// <summary>Takes articles apart and hands their passages to the writer.</summary>
internal sealed class WrittenChanges(IndexWriter writer, PassageCutter cutter) : IArticleChanges, IDisposable
{
    private readonly PassageFields _fields = new();

    public void Add(Article article) => writer.AddDocuments(Documents(article));

    public void Replace(Article article) => writer.UpdateDocuments(Id(article.Id), Documents(article));

    public void Remove(string id) => writer.DeleteDocuments(Id(id));

    public void Dispose() => _fields.Dispose();

    private static Term Id(string id) => new(PassageFields.ArticleId, id);

    private IEnumerable<Document> Documents(Article article)
    {
        var passages = cutter.Cut(article);
        var about = new ArticleRecord(article.Header, article.Source, article.TitleInText, article.Text.Length, passages.Count);
        var title = CharacterFolding.Fold(article.Title);
        var titleGrams = new List<Gram>();
        Grams.Of(title, titleGrams);
        return passages.Select(passage =>
            _fields.Of(passage, CharacterFolding.Fold(passage.Text), titleGrams, title, passage.Number == 0 ? about : null));
    }
}
