using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.LuceneIndex;

/// <summary>Compares a segment's files with the checksums at their ends.</summary>
/// <remarks>
/// The same as Lucene's own check, many times as fast: Lucene.NET computes the sum byte by byte, which takes longer than all
/// else when little of a large index changed.
/// </remarks>
internal static class SegmentChecksums
{
    private const int SumBytes = sizeof(long);
    private const int BufferBytes = 1 << 18;

    /// <summary>What grows with the texts; Lucene compares the small files itself whenever it opens them.</summary>
    private static readonly string[] Large = [".doc", ".dvd", ".fdt", ".nvd", ".tim"];

    /// <exception cref="CorruptIndexException">A file is damaged.</exception>
    public static void Check(AtomicReader reader)
    {
        if (reader is not SegmentReader { Directory: FSDirectory directory } segment)
        {
            reader.CheckIntegrity();
            return;
        }

        try
        {
            foreach (var file in segment.SegmentInfo.GetFiles().Where(static file => Large.Contains(Path.GetExtension(file))))
                Check(Path.Combine(directory.Directory.FullName, file));
        }
        catch (FileNotFoundException)
        {
            // A writer merged the segment away since it was opened: what is open can be read still, by Lucene alone.
            reader.CheckIntegrity();
        }
    }

    private static void Check(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        var left = file.Length - SumBytes;
        if (left < 0)
            throw new CorruptIndexException($"{path} is cut short");
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var sum = new Crc32();
            for (; left > 0;)
            {
                var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, left));
                file.ReadExactly(part);
                sum.Append(part);
                left -= part.Length;
            }

            var expected = buffer.AsSpan(0, SumBytes);
            file.ReadExactly(expected);
            if (BinaryPrimitives.ReadInt64BigEndian(expected) != sum.GetCurrentHashAsUInt32())
                throw new CorruptIndexException($"{path} is damaged: its checksum differs");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
