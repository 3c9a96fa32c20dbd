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
        var id = record.Utf8();
        var version = record.Utf8();
        var source = new ArticleSource(record.Utf8(before?.Source.Place), record.Utf8(before?.Source.File));
        var title = record.Utf8();
        var date = record.Day();
        return new(
            new(id, title, date, version),
            source,
            record.Number() == 1,
            record.Number(),
            record.Number());
    }
}
