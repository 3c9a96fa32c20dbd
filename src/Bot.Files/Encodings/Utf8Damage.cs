using System.Buffers;
using System.Text;

namespace Bot.Files.Encodings;

/// <summary>Tells UTF-8 with a few broken bytes, such as a file that was cut off, from text in another encoding.</summary>
internal static class Utf8Damage
{
    /// <summary>Of Chinese text in GB18030 or Big5, few byte sequences happen to be valid UTF-8.</summary>
    private const int ValidForEachBroken = 8;

    public static bool IsLikely(ReadOnlySpan<byte> bytes)
    {
        long valid = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            if (status != OperationStatus.Done)
                broken++;
            else if (!rune.IsAscii)
                valid++;
            bytes = bytes[used..];
        }

        return valid >= broken * ValidForEachBroken;
    }
}
