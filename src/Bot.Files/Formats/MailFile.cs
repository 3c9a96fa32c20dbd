using Bot.Core.Documents;
using Bot.Files.Reading;
using MimeKit;

namespace Bot.Files.Formats;

/// <summary>A mail: its text is an article, and its attachments are read as the members of an archive are.</summary>
internal sealed class MailFile : IFormat
{
    private static readonly WholeDocument Body = new(new MailBody());

    // Before the first mail is loaded: MimeKit remembers a charset that it did not find.
    static MailFile() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context)
    {
        var content = context.Watchdog.Run(stop => FileContent.Load(file, context.Limits.MaxFileBytes, stop), context.Cancellation);
        using var mail = context.Watchdog.Run(stop => Load(content, stop), context.Cancellation);
        var attachments = mail.Attachments.OfType<MimePart>().Where(part => part.Content is not null && !string.IsNullOrWhiteSpace(part.FileName)).ToArray();
        if (attachments.Length == 0 || mail.TextBody is not null || mail.HtmlBody is not null)
        {
            foreach (var outcome in Body.Read(file with { Length = content.Length, Open = () => new MemoryStream(content, writable: false) }, context))
                yield return outcome;
        }

        if (attachments.Length == 0)
            yield break;
        var inner = context.EnterArchive();
        if (attachments.Length > context.Limits.MaxArchiveFiles)
            throw new DocumentException(ReasonKind.TooManyFiles, context.Limits.MaxArchiveFiles, FileLimits.Name(nameof(FileLimits.MaxArchiveFiles)));
        foreach (var (name, part) in Named(attachments))
        {
            inner.Archive!.CheckTime();
            var attached = context.Watchdog.Run(_ => Decode(part), context.Cancellation);
            var member = file.Member(name, attached.Length, () => new MemoryStream(attached, writable: false));
            foreach (var outcome in FileReader.Read(member, inner))
                yield return outcome;
        }
    }

    /// <exception cref="DocumentException">It is no mail.</exception>
    public static MimeMessage Load(byte[] content, CancellationToken cancellation)
    {
        try
        {
            var mail = MimeMessage.Load(new MemoryStream(content, writable: false), cancellation);
            return mail.Headers.Count > 0 ? mail : throw new DocumentException(ReasonKind.NoMail);
        }
        catch (FormatException e)
        {
            throw new DocumentException(new Reason(ReasonKind.NoMail), e);
        }
    }

    /// <summary>Two attachments of one name are told apart by a number.</summary>
    private static IEnumerable<(string Name, MimePart Part)> Named(MimePart[] attachments) =>
        attachments.GroupBy(part => part.FileName!.Split('/', '\\')[^1], StringComparer.Ordinal)
            .SelectMany(same => same.Select((part, i) => (i == 0 ? same.Key : $"{i + 1}-{same.Key}", part)));

    private static byte[] Decode(MimePart part)
    {
        using var decoded = new MemoryStream();
        part.Content!.DecodeTo(decoded);
        return decoded.ToArray();
    }
}
