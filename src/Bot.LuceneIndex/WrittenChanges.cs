using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Core.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

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
        var title = CharacterFolding.Fold(article.Title);
        var titleGrams = new List<Gram>();
        Grams.Of(title, titleGrams);
        var fingerprints = passages.ConvertAll(static passage => Wording.FingerprintOf(passage.Text));
        foreach (var passage in passages)
        {
            var document = _fields.Of(passage, CharacterFolding.Fold(passage.Text), titleGrams, title, fingerprints[passage.Number]);
            if (passage.Number == 0)
                Describe(document, article, fingerprints);
            yield return document;
        }
    }

    /// <summary>Beside an article's first passage stands what is known of the whole.</summary>
    private static void Describe(Document first, Article article, List<ulong?> fingerprints)
    {
        var about = new ArticleRecord(article.Header, article.Source, article.TitleInText, article.Text.Length, fingerprints.Count);
        first.Add(new BinaryDocValuesField(PassageFields.Article, new BytesRef(about.Encode())));
        first.Add(new BinaryDocValuesField(PassageFields.Fingerprints, new BytesRef(Reprints.Encode(fingerprints.OfType<ulong>()))));
    }
}
