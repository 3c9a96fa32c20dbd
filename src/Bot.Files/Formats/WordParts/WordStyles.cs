using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Files.Formats.WordParts;

/// <summary>The styles of a Word file that titles have: in Chinese files their ids are <c>a3</c> and <c>1</c>, only the names are the same everywhere.</summary>
internal sealed record WordStyles(IReadOnlySet<string> Title, IReadOnlySet<string> Heading)
{
    public static WordStyles Read(StyleDefinitionsPart? part)
    {
        HashSet<string> title = new(StringComparer.Ordinal) { "Title" }, heading = new(StringComparer.Ordinal) { "Heading1" };
        if (part is null)
            return new(title, heading);
        using var reader = WordXml.Open(part);
        var id = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !WordXml.IsWord(reader))
                continue;
            if (reader.LocalName == "style")
                id = WordXml.Attribute(reader, "styleId");
            else if (reader.LocalName == "name" && id.Length > 0)
                SetOf(WordXml.Attribute(reader, "val"), title, heading)?.Add(id);
        }

        return new(title, heading);
    }

    private static HashSet<string>? SetOf(string name, HashSet<string> title, HashSet<string> heading) => name.ToUpperInvariant() switch
    {
        "TITLE" => title,
        "HEADING 1" => heading,
        _ => null,
    };
}
