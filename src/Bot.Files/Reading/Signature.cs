namespace Bot.Files.Reading;

/// <summary>Tells by its first bytes what a file is that has the name of a text.</summary>
internal static class Signature
{
    /// <returns>The extensions of such files; null where the bytes do not say.</returns>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => ".pdf",
        [(byte)'P', (byte)'K', 3, 4, ..] => ".docx, .zip",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ".doc, .xls",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => ".rtf",
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ".jpg, .png, .gif",
        _ => null,
    };
}
