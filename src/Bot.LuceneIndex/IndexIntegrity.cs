using System.IO.Hashing;
using System.Runtime.CompilerServices;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.LuceneIndex;

/// <summary>Tells damaged files of an index from whole ones.</summary>
/// <remarks>
/// Every file ends in a footer with the checksum of all before it. Reading a large index whole whenever a question is asked would take longer than
/// the answer, so there are two depths. Whatever the depth, a flipped bit cannot become a quotation: records carry checksums of their own,
/// see <see cref="PassageRecord"/>.
/// </remarks>
internal static class IndexIntegrity
{
    // A segment's files never change: what was found whole once is whole.
    private static readonly ConditionalWeakTable<object, object> Whole = [];

    /// <summary>Looks at every segment that is new to this process.</summary>
    /// <param name="most">The files of segments up to so many bytes are read and compared with their checksums; of larger ones only the ends are looked at.</param>
    /// <exception cref="CorruptIndexException">A file is damaged; so may say other exceptions, see <see cref="IndexSchema.IsBroken"/>.</exception>
    public static void Check(DirectoryReader reader, long most)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (Whole.TryGetValue(leaf.AtomicReader.CoreCacheKey, out _) || leaf.AtomicReader is not SegmentReader segment)
                continue;
            var files = segment.SegmentInfo.GetFiles();
            var readAll = files.Sum(reader.Directory.FileLength) <= most;
            foreach (var file in files)
                Check(reader.Directory, file, readAll);
            if (readAll)
                Whole.TryAdd(leaf.AtomicReader.CoreCacheKey, Whole);
        }
    }

    private static void Check(Directory directory, string file, bool readAll)
    {
        using var input = directory.OpenInput(file, Lucene.Net.Store.IOContext.READ_ONCE);
        var expected = CodecUtil.RetrieveChecksum(input);
        if (readAll && Checksum(input) is var found && found != expected)
            throw new CorruptIndexException($"The file {file} is damaged (its checksum is {found:x}, not {expected:x})");
    }

    /// <summary>CRC-32 of everything but the checksum itself, as Lucene's, several gigabytes a second.</summary>
    private static long Checksum(Lucene.Net.Store.IndexInput input)
    {
        var rest = input.Length - sizeof(long);
        var checksum = new Crc32();
        var buffer = new byte[1 << 16];
        input.Seek(0);
        for (; rest > 0; rest -= Math.Min(rest, buffer.Length))
        {
            var length = (int)Math.Min(rest, buffer.Length);
            input.ReadBytes(buffer, 0, length);
            checksum.Append(buffer.AsSpan(0, length));
        }

        return checksum.GetCurrentHashAsUInt32();
    }
}
