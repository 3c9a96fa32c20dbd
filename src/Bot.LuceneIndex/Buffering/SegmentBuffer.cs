using System.Text;
using Lucene.Net.Index;

namespace Bot.LuceneIndex.Buffering;

/// <summary>Passages on their way into one segment, with the fields of <see cref="PassageFields"/>.</summary>
internal sealed class SegmentBuffer
{
    private readonly IndexedField _ids = new(PassageFields.ArticleId, IsSearched: false);
    private readonly IndexedField _words = new(PassageFields.Words, IsSearched: true);
    private readonly IndexedField _grams = new(PassageFields.Grams, IsSearched: true);
    private readonly IndexedField _titles = new(PassageFields.Title, IsSearched: true);
    private readonly IndexedField _fingerprints = new(PassageFields.Fingerprint, IsSearched: false);
    private readonly BinaryField _records = new(PassageFields.Passage);
    private readonly BinaryField _articles = new(PassageFields.Article);
    private readonly BinaryField _articleFingerprints = new(PassageFields.Fingerprints);
    private readonly NumberField _fingerprintNumbers = new(PassageFields.FingerprintOf);
    private readonly TermList _terms = new();
    private readonly SortRoom _room = new();

    public int Passages { get; private set; }

    /// <summary>Another article may have too many terms for one segment.</summary>
    public bool IsFull => _words.Inverter.IsFull || _grams.Inverter.IsFull || _titles.Inverter.IsFull;

    private IndexedField[] Indexed => [_ids, _words, _grams, _titles, _fingerprints];

    private BinaryField[] Bytes => [_records, _articles, _articleFingerprints];

    /// <summary>What <see cref="IndexWriter.AddIndexes(IndexReader[])"/> makes a segment of; until <see cref="Clear"/>.</summary>
    public SegmentBufferReader Read() => new(Passages, Indexed, Bytes, [_fingerprintNumbers], _room);

    public void Add(PreparedArticle article)
    {
        var id = OneTerm(Encoding.UTF8.GetBytes(article.About.Header.Id));
        for (var i = 0; i < article.Passages.Count; i++)
        {
            var passage = article.Passages[i];
            _ids.Inverter.Add(id);
            _words.Inverter.Add(passage.Words);
            _grams.Inverter.Add(passage.Grams);
            _titles.Inverter.Add(article.Title);
            _fingerprints.Inverter.Add(passage.Fingerprint is { } print ? OneTerm(Reprints.Term(print)) : []);
            _fingerprintNumbers.Add((long?)passage.Fingerprint);
            _records.Add(passage.Record);
            _articles.Add(i == 0 ? article.About.Encode() : null);
            _articleFingerprints.Add(i == 0 ? Reprints.Encode(article.Passages.Select(static one => one.Fingerprint).OfType<ulong>()) : null);
        }

        Passages += article.Passages.Count;
    }

    /// <summary>Makes room for the next segment's passages.</summary>
    public void Clear()
    {
        foreach (var field in Indexed)
            field.Inverter.Clear();
        foreach (var field in Bytes)
            field.Clear();
        _fingerprintNumbers.Clear();
        Passages = 0;
    }

    private byte[] OneTerm(ReadOnlySpan<byte> term)
    {
        _terms.Clear();
        _terms.Add(term);
        return _terms.ToArray();
    }
}
