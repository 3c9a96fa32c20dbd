using System.Text;
using System.Xml;
using Bot.Files.Reading;

namespace Bot.Files.Formats.WordParts;

/// <summary>Collects letters into paragraphs, and the paragraphs of a table into rows, as the elements open and close.</summary>
internal sealed class WordParagraphs(FileLimits limits)
{
    /// <summary>More than one where a text box stands inside a paragraph.</summary>
    private readonly Stack<Paragraph> _open = new();

    /// <summary>More than one where a table stands inside a cell. A row is its cells, a cell its paragraphs.</summary>
    private readonly Stack<List<List<string>>> _rows = new();

    private bool _inText;
    private bool _isHidden;

    public void Begin(XmlReader reader)
    {
        if (!WordXml.IsWord(reader))
            return;
        switch (reader.LocalName)
        {
            case "p":
                _open.Push(new(new StringBuilder(), ""));
                break;
            case "pStyle" when _open.TryPop(out var paragraph):
                _open.Push(paragraph with { Style = WordXml.Attribute(reader, "val") });
                break;
            case "r":
                _isHidden = false;
                break;
            case "vanish":
                _isHidden = WordXml.Attribute(reader, "val") is not ("0" or "false" or "off");
                break;
            case "t":
                _inText = !reader.IsEmptyElement;
                break;
            // A tab stop has a position; a tab has nothing.
            case "tab" when !reader.HasAttributes:
                AppendLetter("\t");
                break;
            case "br" or "cr":
                AppendLetter("\n");
                break;
            case "noBreakHyphen":
                AppendLetter("-");
                break;
            case "tr":
                _rows.Push([]);
                break;
            case "tc" when _rows.TryPeek(out var row):
                row.Add([]);
                break;
        }
    }

    public void Append(string text)
    {
        if (_inText)
            AppendLetter(text);
    }

    /// <summary>What the end of the element completes, with its style.</summary>
    public IEnumerable<(string Text, string Style)> End(XmlReader reader)
    {
        if (!WordXml.IsWord(reader))
            return [];
        switch (reader.LocalName)
        {
            case "t":
                _inText = false;
                return [];
            case "pPr":
                // That the mark at the paragraph's end is hidden says nothing of its text.
                _isHidden = false;
                return [];
            case "p" when _open.TryPop(out var paragraph):
                return Complete(paragraph.Text.ToString(), paragraph.Style);
            case "tr" when _rows.TryPop(out var row):
                return row.Count == 1
                    ? row[0].SelectMany(text => Complete(text, ""))
                    : Complete(string.Join('\t', row.Select(cell => string.Join(' ', cell.Select(OneLine)))), "");
            default:
                return [];
        }
    }

    private IEnumerable<(string Text, string Style)> Complete(string text, string style)
    {
        if (!_rows.TryPeek(out var row) || row.Count == 0)
            return [(text, style)];
        if (!string.IsNullOrWhiteSpace(text))
            row[^1].Add(text);
        return [];
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();

    private void AppendLetter(string text)
    {
        if (_isHidden || !_open.TryPeek(out var paragraph))
            return;
        paragraph.Text.Append(text);
        if (paragraph.Text.Length > limits.MaxCharacters)
            throw DocumentBuilder.TooLong(limits);
    }

    private readonly record struct Paragraph(StringBuilder Text, string Style);
}
