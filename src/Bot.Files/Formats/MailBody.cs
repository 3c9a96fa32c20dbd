using Bot.Core.Documents;
using Bot.Files.Formats.Html;
using Bot.Files.Reading;
using MimeKit;

namespace Bot.Files.Formats;

/// <summary>The text of a mail, from its plain part or else from its HTML; the subject is the title, the day it was sent the date.</summary>
internal sealed class MailBody : IDocumentFormat
{
    public string Reader => "mail 2";

    public ParsedDocument Parse(byte[] content, FileLimits limits, CancellationToken cancellation)
    {
        using var mail = MailFile.Load(content, cancellation);
        DateOnly? sent = mail.Headers.Contains(HeaderId.Date) && mail.Date.Year > 1970 ? DateOnly.FromDateTime(mail.Date.DateTime) : null;
        var builder = new DocumentBuilder(limits, cancellation);
        builder.Add(Text(mail, limits, cancellation));
        return builder.Build(mail.Subject, sent);
    }

    private static string Text(MimeMessage mail, FileLimits limits, CancellationToken cancellation)
    {
        if (mail.TextBody is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        return mail.HtmlBody is { } html ? HtmlPage.Parse(html, limits, cancellation).Text : throw new DocumentException(ReasonKind.NoText);
    }
}
