using Bot.Core.Documents;

namespace Bot.Files.Reading;

/// <summary>Loads a document whole, within its limit.</summary>
internal static class FileContent
{
    /// <exception cref="DocumentException">It is empty or too large.</exception>
    public static byte[] Load(ArticleFile file, int limit, CancellationToken cancellation)
    {
        CheckLength(file.Length, limit, nameof(FileLimits.MaxFileBytes));
        using var stream = file.Open();
        // One byte more than announced tells a file that grows, or an archive that lies.
        var content = new byte[file.Length + 1];
        var length = 0;
        while (length < content.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = stream.Read(content, length, Math.Min(content.Length - length, 1 << 20));
            if (read == 0)
                return content[..length];
            length += read;
        }

        throw new DocumentException(ReasonKind.StillWritten);
    }

    /// <summary>Refuses by the announced length, before anything is opened: opening a pipe would wait for its writer, and a pipe or a device announces 0.</summary>
    public static void CheckLength(long length, long limit, string setting)
    {
        if (length == 0)
            throw new DocumentException(ReasonKind.Empty);
        if (length > limit)
            throw new DocumentException(ReasonKind.TooManyBytes, length, limit, FileLimits.Name(setting));
    }
}
