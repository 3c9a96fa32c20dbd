using System.IO.Compression;
using System.Text;
using Bot.Core.Documents;
using Bot.Files.Encodings;
using Bot.Files.Reading;

namespace Bot.Files.Formats;

/// <summary>An archive: its members are read as if they lay in a folder of its name. Nothing is written to the disk.</summary>
internal sealed class ZipFile : IFormat
{
    /// <summary>Archives made on Unix keep the mode of a file in the upper half of its attributes (APPNOTE.TXT 4.4.15; S_IFMT and S_IFLNK of stat).</summary>
    private const int FileModeShift = 16, FileTypeMask = 0xF000, SymbolicLink = 0xA000;

    public IEnumerable<ReadOutcome> Read(ArticleFile file, ReadingContext context)
    {
        FileContent.CheckLength(file.Length, context.Limits.MaxArchiveBytes, nameof(FileLimits.MaxArchiveBytes));
        var inner = context.EnterArchive();
        long unpacked = 0;
        // Latin-1 keeps the bytes of names, whose encoding shows only in all of them together.
        using var archive = context.Watchdog.Run(_ => ArchiveCheck.Open(Seekable(file), Encoding.Latin1, context.Limits, out unpacked), context.Cancellation);
        inner.Archive!.Unpack(unpacked);
        var members = Members(archive);
        if (members.Count == 0)
            yield return file.Failed(new(ReasonKind.NoFiles));
        if (members.Count > context.Limits.MaxArchiveFiles)
            throw new DocumentException(ReasonKind.TooManyFiles, context.Limits.MaxArchiveFiles, FileLimits.Name(nameof(FileLimits.MaxArchiveFiles)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, entry) in members)
        {
            inner.Archive.CheckTime();
            var member = file.Member(name, entry.Length, entry.Open);
            var outcomes = Refusal(name, entry, seen) is { } refusal ? [member.Failed(new(refusal))] : FileReader.Read(member, inner);
            foreach (var outcome in outcomes)
                yield return outcome;
        }
    }

    /// <summary>Without folders, hidden files, and what a Mac puts into archives; in the ordinal order of the names.</summary>
    private static List<(string Name, ZipArchiveEntry Entry)> Members(ZipArchive archive)
    {
        var names = MemberNames.Decode([.. archive.Entries.Select(entry => entry.FullName)]);
        return
        [
            .. archive.Entries.Select((entry, i) => (Name: names[i].Replace('\\', '/'), Entry: entry))
                .Where(member => member.Name.Length > 0 && !member.Name.EndsWith('/') && !IsHidden(member.Name))
                .OrderBy(member => member.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsHidden(string name) =>
        name.Split('/').Any(part => part is "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));

    private static ReasonKind? Refusal(string name, ZipArchiveEntry entry, HashSet<string> seen)
    {
        if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Any(part => part is "" or "." or ".."))
            return ReasonKind.LeadsOut;
        if ((entry.ExternalAttributes >> FileModeShift & FileTypeMask) == SymbolicLink)
            return ReasonKind.LinkInArchive;
        if (entry.IsEncrypted)
            return ReasonKind.EncryptedMember;
        return seen.Add(name) ? null : ReasonKind.TwiceInArchive;
    }

    /// <summary>An archive in an archive can only be read from its start to its end, and has to be seekable.</summary>
    private static Stream Seekable(ArticleFile file)
    {
        var stream = file.Open();
        if (stream.CanSeek)
            return stream;
        using (stream)
        {
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy;
        }
    }
}
