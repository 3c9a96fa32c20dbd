using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Files.Formats.WordParts;

/// <summary>The XML of a Word file, read from start to end: as a tree it would take thirty times the memory.</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Entities could reach for other files, and grow without end; Office writes none.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Settings);

    public static bool IsWord(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    /// <returns>Empty when there is none.</returns>
    public static string Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict) ?? "";
}
