using System.Text;
using Bot.Core.Documents;
using Bot.Files.Formats.WordParts;
using Bot.Files.Reading;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Files.Formats;

/// <summary>A Word file: paragraphs, table rows and notes, as they are once all changes are accepted; without comments, heads and feet.</summary>
internal sealed class WordDocument : IDocumentFormat
{
    /// <summary>What files of Word before 2007 begin with, and those that a password protects.</summary>
    private static ReadOnlySpan<byte> OldFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>A first line that is longer is no title, if there is another.</summary>
    private const int LongTitle = 100;

    public string Reader => "word 2";

    public ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        if (content.AsSpan().StartsWith(OldFile))
            throw new DocumentException(ReasonKind.OldWord);
        if (!content.AsSpan().StartsWith("PK"u8))
            throw new DocumentException(ReasonKind.NoWordFile);
        ArchiveCheck.Open(new MemoryStream(content, writable: false), Encoding.UTF8, limits).Dispose();
        using var word = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
        if (word.MainDocumentPart is not { } main)
            throw new DocumentException(ReasonKind.NoWordFile);
        var builder = new DocumentBuilder(limits, cancellation);
        var body = new WordText(WordStyles.Read(main.StyleDefinitionsPart), limits, cancellation);
        foreach (OpenXmlPart? part in new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart })
        {
            if (part is null)
                continue;
            foreach (var paragraph in body.Read(part))
                builder.Add(paragraph);
        }

        var properties = word.PackageProperties;
        var document = builder.Build(body.Title ?? (body.FirstLength > LongTitle ? properties.Title : null), date: null);
        return document with { Date = document.Date ?? (properties.Created is { } created ? DateOnly.FromDateTime(created) : null) };
    }
}
