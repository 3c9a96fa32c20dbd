using System.Diagnostics;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Bot.Tests.Files;

public sealed class PdfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_summit_article_in_two_columns_comes_back_letter_for_letter()
    {
        _folder.Write("a.pdf", File.ReadAllBytes(SeedFile.Data("summit-two-columns.pdf")));

        var article = _folder.ReadArticle();

        Assert.Equal(SeedFile.Lines, article.Text.Split('\n'));
        Assert.Equal(SeedFile.Lines[0], article.Title);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_summit_article_comes_back_from_LibreOffice_letter_for_letter(int columns)
    {
        WriteByLibreOffice(SeedFile.Lines[0], SeedFile.Lines[1..], columns);

        var article = _folder.ReadArticle();

        Assert.Equal(string.Concat(SeedFile.Lines), article.Text.Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(SeedFile.Lines, article.Text.Split('\n'));
    }

    [Theory]
    [InlineData(60, 2)]
    [InlineData(80, 2)]
    [InlineData(100, 2)]
    [InlineData(85, 3)]
    public void Columns_of_a_few_lines_come_back_from_LibreOffice_letter_for_letter(int letters, int columns)
    {
        const string Text = "各国元首出席了在东京举行的会议，并且讨论了贸易与能源合作的问题。双方还签署了多份文件，决定明年继续磋商有关事项，具体时间另行通知。会议结束以后，他们参观了博物馆，晚上出席了招待会，第二天各自启程回国去了";
        WriteByLibreOffice("中亚各国与日本首届峰会在东京举行", [Text[..letters] + "。"], columns);

        // Of a single page nobody can tell that its first line is a running head.
        Assert.Equal(Text[..letters] + "。", _folder.ReadArticle().Text.Split('\n')[^1]);
    }

    [Fact]
    public void Lines_become_paragraphs_and_running_heads_go()
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        string[] days = ["Monday", "Tuesday", "Wednesday"];
        for (var page = 1; page <= 3; page++)
        {
            var sheet = pdf.AddPage(PageSize.A4);
            Print(sheet, "Quarterly News", 9, 72, 810);
            Print(sheet, $"- {page} -", 9, 280, 30);
            if (page == 1)
                Print(sheet, "Summit in Tokyo", 20, 200, 760);
            Print(sheet, $"{days[page - 1]} tells of the summit that was held in Tokyo, of all who came, and what they", 12, 72, 700);
            Print(sheet, "said there, among them the president of Kazakhstan, who thanked the prime minister", 12, 72, 684);
            Print(sheet, "of Japan.", 12, 72, 668);
            Print(sheet, $"A second paragraph about {days[page - 1]} begins after a gap.", 12, 72, 630);
        }

        _folder.Write("a.pdf", pdf.Build());

        var article = _folder.ReadArticle();

        const string Rest = "tells of the summit that was held in Tokyo, of all who came, and what they said there, among them the president of Kazakhstan, who thanked the prime minister of Japan.";
        Assert.Equal("Summit in Tokyo", article.Title);
        Assert.Equal(
            ["Summit in Tokyo", .. days.SelectMany(day => new[] { $"{day} {Rest}", $"A second paragraph about {day} begins after a gap." })],
            article.Text.Split('\n'));

        void Print(PdfPageBuilder sheet, string text, double size, double x, double y) => sheet.AddText(text, size, new PdfPoint(x, y), font);
    }

    [Fact]
    public void Without_text_or_damaged_it_says_so()
    {
        var scanned = new PdfDocumentBuilder();
        scanned.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(10, 10), 100, 100);
        _folder.Write("a.pdf", scanned.Build());
        _folder.Write("b.pdf", "%PDF-1.4 nothing follows");
        _folder.Write("c.pdf", "这是纯文本");

        var outcomes = _folder.Read().Select(outcome => outcome.ToString()!).ToArray();

        Assert.Contains("OCR", outcomes[0], StringComparison.Ordinal);
        Assert.Contains("damaged or not what its name says", outcomes[1], StringComparison.Ordinal);
        Assert.Contains("damaged or not what its name says", outcomes[2], StringComparison.Ordinal);
    }

    /// <summary>Writes <c>a.pdf</c>.</summary>
    private void WriteByLibreOffice(string title, IEnumerable<string> paragraphs, int columns)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed; a PDF that it wrote is read in the test beside this one");
        _folder.Write("a.fodt", WriterFile.Of(title, paragraphs, columns));
        using (var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", [$"-env:UserInstallation=file://{_folder.At(".profile")}", "--headless", "--convert-to", "pdf", "--outdir", _folder.Path, _folder.At("a.fodt")]) { RedirectStandardOutput = true, RedirectStandardError = true })!)
            office.WaitForExit();
        File.Delete(_folder.At("a.fodt"));
        Assert.SkipUnless(File.Exists(_folder.At("a.pdf")), "LibreOffice is installed, but without Writer");
    }
}
