using System.Xml;
using Bot.Files.Reading;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Files.Formats.WordParts;

/// <summary>Reads the parts of one Word file, one after another, and notes what its title is.</summary>
internal sealed class WordText(WordStyles styles, FileLimits limits, CancellationToken cancellation)
{
    /// <summary>Word itself stops long before.</summary>
    private const int MaxDepth = 1_000;

    /// <summary>A heading further down is that of a section.</summary>
    private const int TitleParagraphs = 4;

    private int _paragraphs;
    private string? _heading;
    private string? _title;

    /// <summary>What is in the style of a title, or of a first heading near the start; null when nothing is.</summary>
    public string? Title => _title ?? _heading;

    /// <summary>The length of the first paragraph, in UTF-16 units.</summary>
    public int FirstLength { get; private set; }

    /// <summary>The paragraphs with text, a table's row being one, its cells parted by tabs.</summary>
    public IEnumerable<string> Read(OpenXmlPart part)
    {
        using var reader = WordXml.Open(part);
        var page = new WordParagraphs(limits);
        reader.Read();
        while (!reader.EOF)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Depth > MaxDepth)
                throw new DocumentException($"is nested more than {MaxDepth} deep");
            if (reader.NodeType == XmlNodeType.Element && IsUnread(reader))
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
                page.Begin(reader);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                page.Append(reader.Value);
            if (reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement))
            {
                foreach (var (text, style) in page.End(reader))
                {
                    Note(text, style);
                    yield return text;
                }
            }

            reader.Read();
        }
    }

    private void Note(string text, string style)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (_paragraphs++ == 0)
            FirstLength = text.Length;
        if (styles.Title.Contains(style))
            _title ??= text;
        else if (styles.Heading.Contains(style) && _paragraphs <= TitleParagraphs)
            _heading ??= text;
    }

    /// <summary>
    /// What was deleted or moved away, how to pronounce a character, the second version of a drawing's text, the lines
    /// that part notes from the text, and what pictures are called.
    /// </summary>
    private static bool IsUnread(XmlReader reader) => reader.LocalName switch
    {
        "Fallback" or "docPr" or "cNvPr" => true,
        "del" or "moveFrom" or "rt" or "instrText" or "delText" or "tblPr" or "trPr" or "tcPr" or "sectPr" or "sdtPr" or "tblGrid" => WordXml.IsWord(reader),
        "footnote" or "endnote" => WordXml.IsWord(reader) && WordXml.Attribute(reader, "type") is not ("" or "normal"),
        _ => false,
    };
}
