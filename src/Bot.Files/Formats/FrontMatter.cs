using Bot.Files.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Files.Formats;

/// <summary>What the YAML before a Markdown text says: <c>title</c>, and <c>date</c> or one of its usual other names.</summary>
internal readonly record struct FrontMatter(string? Title, DateOnly? Date)
{
    private const int MaxLength = 20_000;

    private static readonly string[] DateKeys = ["date", "published", "publishdate", "pubdate", "created", "日期", "时间", "時間"];
    private static readonly string[] TitleKeys = ["title", "标题", "標題"];

    /// <summary>Front matter that is no YAML says nothing: the text is worth indexing all the same.</summary>
    public static FrontMatter Parse(string? yaml)
    {
        if (yaml is not { Length: > 0 and <= MaxLength } || yaml.Contains('&', StringComparison.Ordinal))
            return default;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode fields }, ..]
                ? new(Value(fields, TitleKeys), DayInText.Parse(Value(fields, DateKeys)))
                : default;
        }
        catch (YamlException)
        {
            return default;
        }
    }

    private static string? Value(YamlMappingNode fields, string[] keys) =>
        keys.Select(key => fields.Children.FirstOrDefault(field => field.Key is YamlScalarNode name && string.Equals(name.Value, key, StringComparison.OrdinalIgnoreCase)).Value)
            .OfType<YamlScalarNode>()
            .Select(node => node.Value)
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
