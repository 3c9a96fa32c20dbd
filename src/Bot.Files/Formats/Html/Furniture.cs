using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Files.Formats.Html;

/// <summary>What surrounds a page's text: scripts, menus, comments, advertisements.</summary>
internal static partial class Furniture
{
    private const string Never =
        "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, button, select, input, textarea, dialog, rt, rp, [hidden], [aria-hidden=true]";

    private const string Around =
        "nav, aside, footer, body > header, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=menu], [role=dialog]";

    /// <summary>A part with half of the page's text is no furniture, whatever its name says.</summary>
    private const double TooMuch = 0.5;

    public static void RemoveFrom(IElement body)
    {
        Remove(body.QuerySelectorAll(Never));
        Remove(body.QuerySelectorAll("[style]").Where(element => Invisible().IsMatch(element.GetAttribute("style")!)));
        foreach (var comment in body.Descendants<IComment>().ToArray())
            comment.Parent?.RemoveChild(comment);
        var most = body.TextContent.Length * TooMuch;
        Remove(body.QuerySelectorAll(Around).Where(element => element.TextContent.Length < most));
        Remove(body.QuerySelectorAll("[class], [id]").Where(element => HasName(element) && element.TextContent.Length < most));
    }

    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (var element in elements.ToArray())
            element.Remove();
    }

    private static bool HasName(IElement element) => Name().IsMatch($"{element.ClassName} {element.Id}");

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    /// <summary>Whole words of the names that class and id are made of: <c>page-nav</c> and <c>comment_list</c>, not <c>navy</c>.</summary>
    [GeneratedRegex(
        @"(?<![A-Za-z])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|sidebar|footer|comments?|comment-?list|share|sharing|social|related|recommend(?:ed|ation)?s?|ads?|advert(?:isement)?|copyright|pagination|pager|login|toolbar|hot-?news|more-?news|qrcode|newsletter|subscribe|cookie|popup|modal)(?![A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
