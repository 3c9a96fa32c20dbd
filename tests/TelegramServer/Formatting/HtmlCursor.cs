using System.Globalization;
using System.Text;
using TelegramStandIn.Http;

namespace TelegramStandIn.Formatting;

/// <summary>Reads tags, attributes and character references one after another; errors name the place in UTF-8 bytes.</summary>
internal sealed class HtmlCursor(string html)
{
    public int Position { get; private set; }

    public bool AtEnd => Position >= html.Length;

    public char Current => html[Position];

    public char Next => Position + 1 < html.Length ? html[Position + 1] : '\0';

    public char Read() => html[Position++];

    /// <summary><c>&lt;name attribute="value"></c>; names come in lower case.</summary>
    public (string Name, IReadOnlyDictionary<string, string> Attributes) ReadStartTag()
    {
        var start = Position++;
        var name = ReadWhile(IsNameCharacter).ToLowerInvariant();
        if (name.Length == 0)
            throw Error(AtEnd ? "Unclosed start tag" : "Unsupported start tag \"\"", start);
        var attributes = new Dictionary<string, string>();
        while (true)
        {
            ReadWhile(char.IsWhiteSpace);
            if (AtEnd)
                throw Error($"Unclosed start tag \"{name}\"", start);
            if (Current == '>')
                break;
            var attribute = ReadWhile(IsNameCharacter).ToLowerInvariant();
            if (attribute.Length == 0)
                throw Error($"Empty attribute name in the tag \"{name}\"", start);
            attributes[attribute] = ReadAttributeValue(name, attribute, start);
        }

        Position++;
        return (name, attributes);
    }

    public string ReadEndTag()
    {
        var start = Position;
        Position += 2;
        var name = ReadWhile(IsNameCharacter).ToLowerInvariant();
        ReadWhile(char.IsWhiteSpace);
        if (AtEnd || Read() != '>')
            throw Error("Unclosed end tag", start);
        return name;
    }

    /// <summary><c>&amp;lt;</c>, <c>&amp;gt;</c>, <c>&amp;amp;</c>, <c>&amp;quot;</c> or a number; Telegram knows no other.</summary>
    public string ReadCharacterReference()
    {
        var end = html.IndexOf(';', Position);
        var name = end < 0 || end - Position > 10 ? "" : html[(Position + 1)..end];
        var decoded = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            ['#', 'x' or 'X', ..] => Character(name[2..], NumberStyles.AllowHexSpecifier),
            ['#', ..] => Character(name[1..], NumberStyles.None),
            _ => null,
        };
        if (decoded is null)
            throw Error("Character '&' is reserved and must be escaped", Position);
        Position = end + 1;
        return decoded;
    }

    public ApiException Error(string problem, int position, string detail = "") =>
        ApiException.CannotParse($"{problem} at byte offset {Encoding.UTF8.GetByteCount(html.AsSpan(0, position))}{detail}");

    private string ReadAttributeValue(string tag, string attribute, int start)
    {
        ReadWhile(char.IsWhiteSpace);
        if (AtEnd || Current != '=')
        {
            // The one attribute without a value: <blockquote expandable>.
            if (tag == "blockquote" && attribute == "expandable")
                return "";
            throw Error($"Expected equal sign in declaration of an attribute of the tag \"{tag}\"", start);
        }

        Position++;
        ReadWhile(char.IsWhiteSpace);
        if (AtEnd)
            throw Error($"Unclosed start tag \"{tag}\"", start);
        if (Current is not ('"' or '\''))
            return ReadWhile(c => IsNameCharacter(c) || c == '.');
        var quote = Read();
        var value = new StringBuilder();
        while (!AtEnd && Current != quote)
            value.Append(Current == '&' ? ReadCharacterReference() : Read().ToString());
        if (AtEnd)
            throw Error($"Unclosed start tag \"{tag}\"", start);
        Position++;
        return value.ToString();
    }

    private string ReadWhile(Func<char, bool> belongs)
    {
        var start = Position;
        while (!AtEnd && belongs(Current))
            Position++;
        return html[start..Position];
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static string? Character(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && value > 0 && Rune.IsValid(value)
            ? new Rune(value).ToString()
            : null;
}
