using Bot.Core.Documents;
using Bot.Core.Library;

namespace Bot.LuceneIndex;

/// <summary>What is kept of an article beside its passages.</summary>
internal sealed record ArticleRecord(ArticleHeader Header, ArticleSource Source, bool TitleInText, int Length, int Passages)
{
    public ArticleSummary Summary => new(Header, Source, Length, Passages);

    public byte[] Encode()
    {
        var record = new RecordWriter();
        record.Utf8(Header.Id);
        record.Utf8(Header.Version);
        record.Utf8(Source.Place);
        record.Utf8(Source.File);
        record.Utf8(Header.Title);
        record.Day(Header.Date);
        record.Number(TitleInText ? 1 : 0);
        record.Number(Length);
        record.Number(Passages);
        return record.ToArray();
    }

    /// <param name="before">The article before, which is often from the same place and file: a hundred thousand need not have strings of their own.</param>
    public static ArticleRecord Decode(ReadOnlySpan<byte> bytes, ArticleRecord? before = null)
    {
        var record = new RecordReader(bytes);
        var (id, version, source) = Identity(ref record, before?.Source);
        var title = record.Utf8();
        var date = record.Day();
        return new(
            new(id, title, date, version),
            source,
            record.Number() == 1,
            record.Number(),
            record.Number());
    }

    /// <param name="before">As for <see cref="Decode"/>.</param>
    public static KnownArticle DecodeKnown(ReadOnlySpan<byte> bytes, KnownArticle? before)
    {
        var record = new RecordReader(bytes);
        var (id, version, source) = Identity(ref record, before?.Source);
        return new(id, version, source);
    }

    private static (string Id, string Version, ArticleSource Source) Identity(ref RecordReader record, ArticleSource? before)
    {
        var (id, version) = (record.Utf8(), record.Utf8());
        var (place, file) = (record.Utf8(before?.Place), record.Utf8(before?.File));
        var isSame = before is not null && ReferenceEquals(place, before.Place) && ReferenceEquals(file, before.File);
        return (id, version, isSame ? before! : new(place, file));
    }
}
