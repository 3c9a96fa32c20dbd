using Bot.Files.Formats;

namespace Bot.Files;

/// <summary>The formats that can be read.</summary>
public static class ArticleFormats
{
    private static readonly Dictionary<string, IFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = new WholeDocument(new TextDocument()),
        [".jsonl"] = new JsonLines(),
    };

    /// <summary>With the dot, in lower case, in alphabetical order.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ByExtension.Keys.Order(StringComparer.Ordinal)];

    internal static IFormat? Of(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName));
}
