using System.Text;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Puts a document's paragraphs together as an article's text: the title's line first, then one paragraph a line.</summary>
internal sealed class DocumentBuilder(FileLimits limits, CancellationToken cancellation)
{
    /// <summary>A title that stands in the text stands near its start: above it there is at most a date, a section, an author.</summary>
    private const int TitleLines = 4;

    private readonly List<string> _paragraphs = [];
    private int _length;

    /// <summary>Without white space at the ends; every line break in it begins another paragraph; without text nothing is added.</summary>
    /// <exception cref="DocumentException">The article has become too long.</exception>
    public void Add(ReadOnlySpan<char> text)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var line in text.EnumerateLines())
        {
            var paragraph = Clean(line);
            if (paragraph.Length == 0)
                continue;
            _paragraphs.Add(paragraph);
            _length += paragraph.Length + 1;
            if (_length > limits.MaxCharacters)
                throw TooLong(limits);
        }
    }

    /// <param name="title">What the document calls itself; null or blank where only its first line can tell.</param>
    /// <param name="date">What the document says of itself; null where only its text can tell.</param>
    /// <exception cref="DocumentException">There is no text.</exception>
    public ParsedDocument Build(string? title, DateOnly? date)
    {
        if (_paragraphs.Count == 0)
            throw new DocumentException(ReasonKind.NoText);
        var line = TitleLine.OneLine(Clean(title ?? ""));
        if (line.Length > 0)
            PutFirst(line);
        var (first, dateOfFirst) = TitleLine.Parse(_paragraphs[0]);
        return new(string.Join('\n', _paragraphs), first, date ?? dateOfFirst ?? DayInText.Find(_paragraphs));
    }

    public static DocumentException TooLong(FileLimits limits) =>
        new(ReasonKind.TooManyCharacters, limits.MaxCharacters, FileLimits.Name(nameof(FileLimits.MaxCharacters)));

    /// <summary>The title may stand in the text already, once and near the start.</summary>
    private void PutFirst(string title)
    {
        var at = _paragraphs.FindIndex(0, Math.Min(TitleLines, _paragraphs.Count), paragraph => TitleLine.OneLine(paragraph) == title);
        if (at >= 0)
        {
            title = _paragraphs[at];
            _paragraphs.RemoveAt(at);
        }

        _paragraphs.Insert(0, title);
    }

    /// <summary>Drops control characters and marks that nobody sees, and puts U+FFFD for half a surrogate pair, which no encoder would take.</summary>
    private static string Clean(ReadOnlySpan<char> line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value is '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFEFF or 0x00AD or 0x200B or 0x2060)))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }
}
