using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Bot.Tests.Files;

/// <summary>Writes Word files as Word does.</summary>
internal static class WordFile
{
    public static byte[] Of(params OpenXmlElement[] body) => Of(body, notes: []);

    /// <param name="notes">Footnotes, numbered from 1.</param>
    public static byte[] Of(OpenXmlElement[] body, string[] notes, DateTime? created = null, string? title = null)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Title" }) { StyleId = "a3", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "1", Type = StyleValues.Paragraph });
            if (notes.Length > 0)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                [
                    new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Id = 0, Type = FootnoteEndnoteValues.Separator },
                    .. notes.Select((note, i) => new Footnote(Paragraph(note)) { Id = i + 1 }),
                ]);
            }

            (word.PackageProperties.Created, word.PackageProperties.Title) = (created, title);
        }

        return stream.ToArray();
    }

    public static Paragraph Paragraph(params string[] runs) => new(runs.Select(Run));

    public static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    public static Run Run(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });
}
