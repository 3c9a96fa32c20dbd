using Bot.Files.Formats;

namespace Bot.Files;

/// <summary>The formats that can be read. A new one is a file in <c>Formats</c> and a line here.</summary>
public static class ArticleFormats
{
    private static readonly Dictionary<string, IFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = new WholeDocument(new TextDocument()),
        [".md"] = new WholeDocument(new MarkdownDocument()),
        [".html"] = new WholeDocument(new HtmlDocument()),
        [".htm"] = new WholeDocument(new HtmlDocument()),
        [".docx"] = new WholeDocument(new WordDocument()),
        [".pdf"] = new WholeDocument(new PdfDocument()),
        [".jsonl"] = new JsonLines(),
        [".eml"] = new MailFile(),
        [".zip"] = new ZipFile(),
    };

    /// <summary>With the dot, in lower case, in alphabetical order.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ByExtension.Keys.Order(StringComparer.Ordinal)];

    internal static IFormat? Of(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName));
}
