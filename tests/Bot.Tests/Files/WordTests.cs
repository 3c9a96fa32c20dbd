using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Bot.Tests.Files;

public sealed class WordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_summit_article_comes_back_from_Word_letter_for_letter()
    {
        var lines = Encoding.UTF8.GetString(SeedFile.Bytes).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        // Word breaks a paragraph into runs wherever somebody edited it.
        _folder.Write("a.docx", WordFile.Of([.. lines.Select(line => WordFile.Paragraph([.. line.Chunk(7).Select(letters => new string(letters))]))]));

        var article = _folder.ReadArticle();

        Assert.Equal(string.Join('\n', lines), article.Text);
        Assert.Equal(new DateOnly(2025, 12, 20), article.Date);
        Assert.Equal("“中亚+日本”首届峰会在东京举行 托卡耶夫总统呼吁深化多领域合作", article.Title);
    }

    [Fact]
    public void Tables_notes_boxes_and_accepted_changes_are_read_and_nothing_else()
    {
        var changed = new Paragraph(
            WordFile.Run("总统"),
            new DeletedRun(new Run(new DeletedText("昨天"))),
            new MoveFromRun(WordFile.Run("移走的话")),
            new InsertedRun(WordFile.Run("今天")),
            WordFile.Run("表示\u00AD，"),
            new Run(new RunProperties(new Vanish()), new WordText("隐藏")),
            new Run(new WordText("贸易额"), new TabChar(), new WordText("20亿"), new Break(), new WordText("另起一行"), new NoBreakHyphen(), new FootnoteReference { Id = 1 }),
            new Run(new Ruby(new RubyContent(WordFile.Run("みやこ")), new RubyBase(WordFile.Run("都")))),
            new Run(new FieldCode(" PAGE ")));
        var table = new Table(
            new TableRow(Cell("国家"), Cell("金额", "（美元）")),
            new TableRow(Cell("日本"), new TableCell(new Table(new TableRow(Cell("85亿"), Cell("投资"))), new Paragraph())),
            new TableRow(Cell("整行的一格，", "两段。")));
        _folder.Write("a.docx", WordFile.Of([WordFile.Paragraph("内部资料"), WordFile.Styled("a3", "峰会在东京举行"), changed, table, WordFile.Paragraph("（新华社东京2025年12月20日电）")], ["注释一。"], new DateTime(2020, 1, 1)));

        var article = _folder.ReadArticle();

        Assert.Equal(("峰会在东京举行", new DateOnly(2025, 12, 20)), (article.Title, article.Date));
        Assert.Equal(
            ["峰会在东京举行", "内部资料", "总统今天表示，贸易额\t20亿", "另起一行-都", "国家\t金额 （美元）", "日本\t85亿\t投资", "整行的一格，", "两段。", "（新华社东京2025年12月20日电）", "注释一。"],
            article.Text.Split('\n'));
    }

    [Fact]
    public void The_properties_are_asked_last()
    {
        _folder.Write("a.docx", WordFile.Of([WordFile.Paragraph(new string('长', 150) + "。")], [], new DateTime(2025, 12, 20), "属性里的标题"));

        var article = _folder.ReadArticle();

        Assert.Equal(("属性里的标题", new DateOnly(2025, 12, 20)), (article.Title, article.Date));
    }

    [Fact]
    public void What_is_no_Word_file_is_refused_with_a_reason()
    {
        var word = WordFile.Of(WordFile.Paragraph("标题"));
        _folder.Write("a-old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        _folder.Write("b-text.docx", "这是纯文本");
        _folder.Write("c-cut.docx", word[..(word.Length / 2)]);
        _folder.Write("d-entities.docx", WithDocument(word, """<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>"""));
        _folder.Write("e-empty.docx", WordFile.Of(new Paragraph()));
        _folder.Write("f-bomb.docx", WithDocument(word, "<w>" + new string(' ', 60_000_000)));

        var outcomes = _folder.Read().Select(outcome => outcome.ToString()!).ToArray();

        Assert.Equal(6, outcomes.Length);
        Assert.Contains(".doc)", outcomes[0], StringComparison.Ordinal);
        Assert.Contains("is no Word file", outcomes[1], StringComparison.Ordinal);
        Assert.Contains("no archive", outcomes[2], StringComparison.Ordinal);
        Assert.Contains("DTD", outcomes[3], StringComparison.Ordinal);
        Assert.Contains("holds no text", outcomes[4], StringComparison.Ordinal);
        Assert.Contains("bombs", outcomes[5], StringComparison.Ordinal);
    }

    private static TableCell Cell(params string[] paragraphs) => new(paragraphs.Select(text => WordFile.Paragraph(text)));

    private static byte[] WithDocument(byte[] word, string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(word);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
            using var part = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            part.Write(xml);
        }

        return stream.ToArray();
    }
}
