using System.Text;
using Bot.Files.Reading;

namespace Bot.Files.Encodings;

/// <summary>The names in an archive. Windows writes them in the encoding of its country and does not say which.</summary>
internal static class MemberNames
{
    /// <param name="names">As Latin-1 where the archive does not say that they are UTF-8.</param>
    public static string[] Decode(IReadOnlyList<string> names)
    {
        // What is not Latin-1 was said to be UTF-8, and is decoded already.
        var raw = names.Where(name => name.Any(c => c > 0x7F) && name.All(c => c <= 0xFF)).ToArray();
        if (raw.Length == 0)
            return [.. names];
        try
        {
            var decoded = TextDecoder.Decode(Encoding.Latin1.GetBytes(string.Join('\n', raw))).Split('\n');
            var next = raw.Zip(decoded).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            return [.. names.Select(name => next.GetValueOrDefault(name, name))];
        }
        catch (DocumentException)
        {
            return [.. names];
        }
    }
}
