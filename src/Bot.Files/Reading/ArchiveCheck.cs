using System.Buffers;
using System.IO.Compression;
using System.Text;
using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Opens zip archives, Word files among them, once they are known to be no bombs.</summary>
/// <remarks>What an archive announces can be trusted afterwards: .NET unpacks no more of a member than that.</remarks>
internal static class ArchiveCheck
{
    /// <summary>Members smaller than this may be packed as tightly as they like: an empty page of a form is.</summary>
    private const long HarmlessBytes = 1 << 20;

    /// <param name="stream">Seekable; the archive takes it over.</param>
    /// <param name="names">What names are written in that do not say that they are UTF-8.</param>
    /// <exception cref="DocumentException">It is damaged, or over a limit.</exception>
    public static ZipArchive Open(Stream stream, Encoding names, FileLimits limits)
    {
        CountMembers(stream, limits);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, names);
            Check(archive, limits);
            return archive;
        }
        catch (InvalidDataException e)
        {
            throw new DocumentException(new Reason(ReasonKind.DamagedArchive), e);
        }
        catch (DocumentException)
        {
            archive?.Dispose();
            throw;
        }
    }

    public static DocumentException TooMuch(FileLimits limits) =>
        new(ReasonKind.TooMuchUnpacked, limits.MaxUnpackedBytes, FileLimits.Name(nameof(FileLimits.MaxUnpackedBytes)));

    private static void Check(ZipArchive archive, FileLimits limits)
    {
        long unpacked = 0;
        foreach (var member in archive.Entries)
        {
            unpacked += member.Length;
            if (unpacked > limits.MaxUnpackedBytes)
                throw TooMuch(limits);
            if (member.Length > HarmlessBytes && member.Length / limits.MaxUnpackRatio > member.CompressedLength)
                throw new DocumentException(ReasonKind.Bomb, limits.MaxUnpackRatio, FileLimits.Name(nameof(FileLimits.MaxUnpackRatio)));
        }
    }

    /// <summary>Before .NET makes objects of them all. Archives that are stored in this one may be counted along, hence the slack.</summary>
    private static void CountMembers(Stream stream, FileLimits limits)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 20);
        try
        {
            long members = 0;
            var kept = 0;
            int read;
            stream.Position = 0;
            while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
            {
                var seen = buffer.AsSpan(0, kept + read);
                members += seen.Count("PK\u0001\u0002"u8);
                if (members > limits.MaxArchiveFiles * 2L)
                    throw new DocumentException(ReasonKind.TooManyFiles, limits.MaxArchiveFiles, FileLimits.Name(nameof(FileLimits.MaxArchiveFiles)));
                // A mark may lie across two reads; three bytes of it are not a whole one.
                kept = Math.Min(3, seen.Length);
                seen[^kept..].CopyTo(buffer);
            }

            stream.Position = 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
