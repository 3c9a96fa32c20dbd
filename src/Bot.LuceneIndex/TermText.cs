using System.Buffers.Binary;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>Terms as bytes: two for each UTF-16 unit, the higher first.</summary>
/// <remarks>
/// A bigram is four bytes so, and six as UTF-8. Lucene walks its terms byte by byte and allocates on the way: looking a question's terms up
/// costs two thirds. The order is that of the units.
/// </remarks>
internal static class TermText
{
    public const int BytesOfUnit = sizeof(char);

    /// <returns>Bytes written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        for (var i = 0; i < text.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(i * BytesOfUnit)..], text[i]);
        return text.Length * BytesOfUnit;
    }

    /// <summary>Makes a term of a text.</summary>
    /// <param name="term">Used again; its bytes grow.</param>
    public static void Set(BytesRef term, ReadOnlySpan<char> text)
    {
        term.Offset = 0;
        term.Grow(text.Length * BytesOfUnit);
        term.Length = Write(text, term.Bytes);
    }

    public static char Unit(BytesRef term, int at) => (char)BinaryPrimitives.ReadUInt16BigEndian(term.Bytes.AsSpan(term.Offset + at * BytesOfUnit));
}
