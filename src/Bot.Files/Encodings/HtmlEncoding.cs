using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Files.Encodings;

/// <summary>Decodes a web page: by its mark, by what its head declares, or by detection.</summary>
internal static partial class HtmlEncoding
{
    /// <summary>Where browsers look for the declaration.</summary>
    private const int HeadBytes = 4_096;

    /// <exception cref="Reading.DocumentException">No encoding fits.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        var declared = Declaration().Match(head) is { Success: true } match ? Named(match.Groups["name"].Value) : null;
        // A declaration is often wrong in saved pages: it must fit every byte.
        return declared is not null && !bytes.Contains((byte)0) && Strict.Decode(declared, bytes, out _) is { } text
            ? text.TrimStart('\uFEFF')
            : TextDecoder.Decode(bytes);
    }

    /// <summary>As in browsers, GB 2312 and GBK mean GB18030, which has them both.</summary>
    private static Encoding? Named(string name) =>
        name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? Strict.Gb18030
        : name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? Strict.Utf8
        : Strict.Named(name);

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
