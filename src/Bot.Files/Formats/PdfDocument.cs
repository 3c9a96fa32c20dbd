using Bot.Core.Documents;
using Bot.Files.Formats.Pdf;
using Bot.Files.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Bot.Files.Formats;

/// <summary>A PDF: the lines of its pages in reading order, joined to paragraphs again, without running heads and page numbers.</summary>
internal sealed class PdfDocument : IDocumentFormat
{
    /// <summary>A title is set that much larger than the text.</summary>
    private const double TitleSize = 1.15;

    public string Reader => "pdf 2";

    public ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        using var pdf = Open(content, limits);
        var pages = new List<PdfPage>();
        var letters = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = PdfPage.Of(pdf.GetPage(number));
            letters += page.Letters;
            if (letters > limits.MaxCharacters)
                throw DocumentBuilder.TooLong(limits);
            pages.Add(page);
        }

        CheckLetters(pages);
        var paragraphs = PdfParagraphs.Of(RunningHeads.Without(pages));
        var builder = new DocumentBuilder(limits, cancellation);
        foreach (var paragraph in paragraphs)
            builder.Add(paragraph.Text);
        var document = builder.Build(Title(paragraphs), date: null);
        return document with { Date = document.Date ?? DayInText.Parse(IsoDay(pdf.Information.CreationDate)) };
    }

    private static UglyToad.PdfPig.PdfDocument Open(byte[] content, FileLimits limits)
    {
        try
        {
            return UglyToad.PdfPig.PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new BoundedFilters(limits),
            });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new DocumentException(new Reason(ReasonKind.PasswordProtected), e);
        }
    }

    /// <summary>A scanned page is a picture, and some fonts do not say which letters they draw.</summary>
    private static void CheckLetters(List<PdfPage> pages)
    {
        var text = pages.SelectMany(page => page.Blocks).SelectMany(block => block).Sum(line => line.Text.Length);
        if (text == 0)
            throw new DocumentException(ReasonKind.OnlyPictures);
        var unknown = pages.SelectMany(page => page.Blocks).SelectMany(block => block).Sum(line => line.Text.Count(c => c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(c)));
        if (unknown * 3 > text)
            throw new DocumentException(ReasonKind.UnknownLetters);
    }

    private static string? Title(List<PdfParagraph> paragraphs)
    {
        if (paragraphs.Count == 0)
            return null;
        var usual = paragraphs.GroupBy(paragraph => Math.Round(paragraph.Size, 1)).MaxBy(group => group.Sum(paragraph => paragraph.Text.Length))!.Key;
        var largest = paragraphs.Where(paragraph => paragraph.Page == paragraphs[0].Page).MaxBy(paragraph => paragraph.Size)!;
        return largest.Size > usual * TitleSize && largest.Text.Length <= TitleLine.MaxLength ? largest.Text : null;
    }

    /// <summary>D:20251220101500+06'00' as 2025-12-20.</summary>
    private static string? IsoDay(string? date)
    {
        var digits = (date ?? "").Replace("D:", "", StringComparison.Ordinal);
        return digits.Length >= 8 && digits.Take(8).All(char.IsAsciiDigit) ? $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}" : null;
    }
}
