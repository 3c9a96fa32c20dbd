using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Tests.SmartCn;

/// <summary>A text with the tokens that Java's analyzer finds in it.</summary>
public sealed record Vector(string Id, bool UsesStopWords, string Text, string Expected)
{
    /// <summary>Reads a file of vectors, one JSON object a line; texts hold U+2028 and U+0085, so only line feeds end a line.</summary>
    public static IEnumerable<Vector> ReadAll(string path) =>
        File.ReadAllText(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse);

    private static Vector Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;

        // Lone surrogates are no JSON: the texts and terms of those lines are hexadecimal code units.
        var isHex = root.TryGetProperty("textHex", out var hex);
        string Decode(JsonElement value) => isHex ? FromHex(value.GetString()!) : value.GetString()!;

        var tokens = root.GetProperty("tokens").EnumerateArray()
            .Select(token => new Token(Decode(token[0]), token[1].GetInt32(), token[2].GetInt32(), token[3].GetInt32(), token[4].GetString()!));
        var end = root.GetProperty("end");
        return new Vector(
            root.GetProperty("id").GetString()!,
            root.GetProperty("mode").GetString() == "default",
            isHex ? FromHex(hex.GetString()!) : root.GetProperty("text").GetString()!,
            new Analysis([.. tokens], end[0].GetInt32(), end[1].GetInt32()).ToString());
    }

    private static string FromHex(string digits)
    {
        var text = new StringBuilder();
        for (var i = 0; i < digits.Length; i += 4) text.Append((char)ushort.Parse(digits.AsSpan(i, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
