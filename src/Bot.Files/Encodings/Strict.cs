using System.Text;

namespace Bot.Files.Encodings;

/// <summary>Encodings that refuse what they cannot decode instead of putting U+FFFD in its place.</summary>
internal static class Strict
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf32 = new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true);
    public static readonly Encoding Utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true);
    public static readonly Encoding Gb18030 = Named("GB18030")!;
    public static readonly Encoding Big5 = Named("big5")!;

    /// <summary>Decodes all or nothing.</summary>
    /// <param name="damage">The byte at which it went wrong, counted from 1; 0 when it did not.</param>
    public static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes, out int damage)
    {
        damage = 0;
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            damage = e.Index + 1;
            return null;
        }
    }

    /// <returns>Null when .NET does not know the name.</returns>
    public static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
