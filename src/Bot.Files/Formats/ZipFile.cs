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
        using var archive = new MemberStreams(() => ArchiveCheck.Open(Seekable(file), Encoding.Latin1, context.Limits), context);
        inner.Archive!.Unpack(archive.Entries.Sum(static entry => entry.Length));
        var members = Members(archive.Entries);
        if (members.Count == 0)
            yield return file.Failed(new(ReasonKind.NoFiles));
        if (members.Count > context.Limits.MaxArchiveFiles)
            throw new DocumentException(ReasonKind.TooManyFiles, context.Limits.MaxArchiveFiles, FileLimits.Name(nameof(FileLimits.MaxArchiveFiles)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, place) in members)
        {
            inner.Archive.CheckTime();
            archive.LeaveToThoseLeftBehind();
            var entry = archive.Entries[place];
            var member = file.Member(name, entry.Length, entry.Open);
            var outcomes = Refusal(name, entry, seen) is { } refusal ? [member.Failed(new(refusal))] : FileReader.Read(member, inner);
            foreach (var outcome in outcomes)
                yield return outcome;
        }
    }

    /// <summary>Names, and their places among the entries; without folders, hidden files, and what a Mac puts into archives; in the ordinal order of the names.</summary>
    private static List<(string Name, int Place)> Members(IReadOnlyList<ZipArchiveEntry> entries)
    {
        // Latin-1 keeps the bytes of names, whose encoding shows only in all of them together.
        var names = MemberNames.Decode([.. entries.Select(entry => entry.FullName)]);
        return
        [
            .. names.Select((name, i) => (Name: name.Replace('\\', '/'), Place: i))
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
