using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>A file, or a member of an archive, on its way to being articles.</summary>
/// <param name="Id">The id of the article, should it be one document; for a member, the archive's with its own name behind it.</param>
/// <param name="Source">The file on the disk: for a member, the archive.</param>
/// <param name="Length">In bytes, as the file system or the archive says.</param>
/// <param name="Open">Throws what <see cref="File.OpenRead"/> does.</param>
internal sealed record ArticleFile(string Id, ArticleSource Source, long Length, Func<Stream> Open)
{
    /// <summary>The member of an archive names itself in the reason: the failure is the archive's, whose articles stay.</summary>
    public ReadOutcome Failed(Reason reason, int? line = null) =>
        new ReadOutcome.Failed(Source.File, line, reason, Id.Length > Source.File.Length ? Id[(Source.File.Length + 1)..] : null);

    /// <param name="name">Of the member, with <c>/</c> between the parts.</param>
    public ArticleFile Member(string name, long length, Func<Stream> open) => new($"{Id}/{name}", Source, length, open);
}
