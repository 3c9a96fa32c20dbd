using System.Text;
using Bot.Core.Documents;
using Bot.Files.Reading;

namespace Bot.Files.Encodings;

/// <summary>Turns the bytes of a text file into its letters: by its mark, as UTF-8, or in the encoding in which it reads best.</summary>
internal static class TextDecoder
{
    /// <summary>Control characters that texts have: tab, line ends, page breaks, and DOS's end of file.</summary>
    private const string UsualControls = "\t\n\v\f\r\u001A\u0085";

    /// <returns>All letters, without the byte order mark.</returns>
    /// <exception cref="DocumentException">No encoding fits, or it is no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Signature.Of(bytes) is { } other)
            throw new DocumentException(ReasonKind.OtherContent, other);
        var text = ByMark(bytes) ?? AsUtf8(bytes) ?? EncodingGuess.Decode(bytes)
            ?? throw new DocumentException(ReasonKind.NotText);
        return LooksBinary(text) ? throw new DocumentException(ReasonKind.ControlCharacters) : text;
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes)
    {
        // UTF-32's little-endian mark begins with UTF-16's.
        ReadOnlySpan<Encoding> marked = [Strict.Utf8, Strict.Utf32, Strict.Utf32BigEndian, Strict.Utf16, Strict.Utf16BigEndian];
        foreach (var encoding in marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
                return Strict.Decode(encoding, bytes[encoding.Preamble.Length..], out var damage) ?? throw Damaged(encoding, damage);
        }

        return null;
    }

    /// <summary>Text in another encoding is hardly ever valid UTF-8; damaged UTF-8 is told from it by its many valid characters.</summary>
    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return null;
        if (Strict.Decode(Strict.Utf8, bytes, out var damage) is { } text)
            return text;
        return Utf8Damage.IsLikely(bytes) ? throw Damaged(Strict.Utf8, damage) : null;
    }

    private static DocumentException Damaged(Encoding encoding, int damage) =>
        new(ReasonKind.DamagedText, encoding.WebName.ToUpperInvariant(), damage);

    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == 0)
                return true;
            if (char.IsControl(c) && !UsualControls.Contains(c, StringComparison.Ordinal))
                controls++;
        }

        return controls > 2 + (text.Length / 100);
    }
}
