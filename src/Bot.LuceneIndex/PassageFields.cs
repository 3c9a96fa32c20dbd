using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>The fields of a passage's document.</summary>
/// <remarks>
/// One document is one passage; those of an article follow one another in one segment. The passage itself, with its text, its sentences and its
/// words, is one binary value (<see cref="PassageRecord"/>), read for the ten passages that a question is looked for in.
/// What stands beside the articles' first passages says what is indexed (<see cref="ArticleRecord"/>).
/// </remarks>
internal sealed class PassageFields : IDisposable
{
    /// <summary>The id of the passage's article, as one term: to find and to remove.</summary>
    public const string ArticleId = "article";

    /// <summary>Words of the Chinese analyzer.</summary>
    public const string Words = "words";

    /// <summary>Character bigrams.</summary>
    public const string Grams = "grams";

    /// <summary>Character bigrams of the article's title.</summary>
    public const string Title = "title";

    /// <summary>Binary: <see cref="PassageRecord"/>.</summary>
    public const string Passage = "passage";

    /// <summary>Binary, with the first passage of each article only: <see cref="ArticleRecord"/>.</summary>
    public const string Article = "about";

    /// <summary>What the passage says, as one term, where it is long enough: to find it in other articles, see <see cref="Reprints"/>.</summary>
    public const string Fingerprint = "print";

    /// <summary>The same as a number, to look it up of a passage.</summary>
    public const string FingerprintOf = "printOf";

    /// <summary>Binary, with the first passage of each article only: the fingerprints of all.</summary>
    public const string Fingerprints = "prints";

    // Spans are kept with the passage, so no posting needs a position; lengths are exact, see ExactLengthSimilarity.
    private static readonly FieldType Searched = new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = false,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    }.Frozen();

    // As StringField's, for terms that are no text.
    private static readonly FieldType Found = new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    }.Frozen();

    private readonly TermStream _words = new();
    private readonly TermStream _grams = new();
    private readonly TermStream _title = new();
    private readonly StringField _id = new(ArticleId, "", Field.Store.NO);
    private readonly TermList _fingerprintTerm = new();
    private readonly TermStream _fingerprint = new();
    private readonly Field _fingerprintField;
    private readonly NumericDocValuesField _fingerprintOf = new(FingerprintOf, 0);
    private readonly BytesRef _record = new();
    private readonly Field[] _always;

    public PassageFields()
    {
        _always =
        [
            _id,
            new Field(Words, _words, Searched),
            new Field(Grams, _grams, Searched),
            new Field(Title, _title, Searched),
            new BinaryDocValuesField(Passage, _record),
        ];
        _fingerprintField = new(Fingerprint, _fingerprint, Found);
    }

    /// <summary>The documents of an article for the writer, who must be done with one before the next is asked for: their fields are used again.</summary>
    public IEnumerable<Document> Of(PreparedArticle article)
    {
        _id.SetStringValue(article.About.Header.Id);
        for (var i = 0; i < article.Passages.Count; i++)
        {
            var passage = article.Passages[i];
            _words.Take(passage.Words);
            _grams.Take(passage.Grams);
            _title.Take(article.Title);
            (_record.Bytes, _record.Offset, _record.Length) = (passage.Record, 0, passage.Record.Length);
            Document document = [.. _always];
            if (passage.Fingerprint is { } print)
            {
                _fingerprintTerm.Clear();
                _fingerprintTerm.Add(Reprints.Term(print));
                _fingerprint.Take(_fingerprintTerm.ToArray());
                _fingerprintOf.SetInt64Value((long)print);
                document.Add(_fingerprintField);
                document.Add(_fingerprintOf);
            }

            if (i == 0)
            {
                document.Add(new BinaryDocValuesField(Article, new BytesRef(article.About.Encode())));
                document.Add(new BinaryDocValuesField(Fingerprints, new BytesRef(Reprints.Encode(article.Passages.Select(static one => one.Fingerprint).OfType<ulong>()))));
            }

            yield return document;
        }
    }

    public void Dispose()
    {
        _words.Dispose();
        _grams.Dispose();
        _title.Dispose();
        _fingerprint.Dispose();
    }
}

internal static class FieldTypeExtensions
{
    public static FieldType Frozen(this FieldType type)
    {
        type.Freeze();
        return type;
    }
}
