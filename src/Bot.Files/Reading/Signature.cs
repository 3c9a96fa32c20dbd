namespace Bot.Files.Reading;

/// <summary>Tells by its first bytes what a file is that has the name of a text.</summary>
internal static class Signature
{
    /// <returns>What it is, with its article; null where the bytes do not say.</returns>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a .docx file or a .zip archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office file",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "rich text (.rtf)",
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
        _ => null,
    };
}
