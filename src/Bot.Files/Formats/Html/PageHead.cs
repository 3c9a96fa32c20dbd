using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bot.Files.Reading;

namespace Bot.Files.Formats.Html;

/// <summary>What a page says of itself to search engines and social networks.</summary>
internal sealed class PageHead(IHtmlDocument page)
{
    /// <summary>Between a headline and the site's name in <c>&lt;title&gt;</c>.</summary>
    private static readonly string[] Separators = ["_", "|", "｜", " - ", " – ", " — ", "--"];

    private static readonly string[] TitleMetas = ["og:title", "twitter:title"];

    private static readonly string[] DateMetas =
    [
        "article:published_time", "og:published_time", "datePublished", "publishdate", "publish_date", "publish-date", "pubdate", "og:release_date",
        "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "firstpublishedtime", "parsely-pub-date", "article:create_at", "weibo:article:create_at",
    ];

    /// <summary>The headline of the page, or null.</summary>
    public string? Title
    {
        get
        {
            var full = TitleLine.OneLine(page.Title ?? "");
            var headings = page.QuerySelectorAll("h1").Select(heading => TitleLine.OneLine(LineJoin.Collapse(heading.TextContent))).Where(text => text.Length > 0).ToArray();
            // Many pages have the site's name as another h1: the headline is the one that the page's title repeats.
            return headings.FirstOrDefault(heading => heading.Length > 3 && full.Contains(heading, StringComparison.Ordinal))
                ?? FromLinkedData("headline")
                ?? Meta(TitleMetas)
                ?? (headings.Length == 1 ? headings[0] : null)
                ?? (full.Length > 0 ? WithoutSite(full) : null);
        }
    }

    public DateOnly? Date =>
        DayInText.Parse(Meta(DateMetas))
        ?? DayInText.Parse(FromLinkedData("datePublished"))
        ?? DayInText.Parse(page.QuerySelector("[itemprop=datePublished]") is { } property ? property.GetAttribute("content") ?? property.GetAttribute("datetime") ?? property.TextContent : null)
        ?? DayInText.Parse(page.QuerySelector("article time[datetime], time[pubdate], main time[datetime]")?.GetAttribute("datetime"))
        ?? DayInText.Parse(page.QuerySelectorAll("time[datetime]") is [var only] ? only.GetAttribute("datetime") : null);

    private string? Meta(string[] names)
    {
        var metas = page.QuerySelectorAll("meta[content]");
        return names.Select(name => metas.FirstOrDefault(meta => Is(meta, name))?.GetAttribute("content")).FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));

        static bool Is(IElement meta, string name) =>
            new[] { "property", "name", "itemprop" }.Any(attribute => string.Equals(meta.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase));
    }

    private string? FromLinkedData(string field)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement, field) is { Length: > 0 } value)
                    return value;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // A page's own mistake: it says it elsewhere, or not at all.
            }
        }

        return null;
    }

    /// <summary>The objects stand alone, in a list, or in the list <c>@graph</c>.</summary>
    private static string? Find(JsonElement element, string field) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(item => Find(item, field)).FirstOrDefault(value => value is not null),
        JsonValueKind.Object when element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Find(graph, field),
        _ => null,
    };

    private static string WithoutSite(string title)
    {
        var cut = Separators.Select(separator => title.IndexOf(separator, StringComparison.Ordinal)).Where(at => at > 3).DefaultIfEmpty(title.Length).Min();
        return title[..cut].TrimEnd();
    }
}
