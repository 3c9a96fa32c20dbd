using System.Buffers;
using AngleSharp.Dom;

namespace Bot.Files.Formats.Html;

/// <summary>Finds the element that holds a page's text.</summary>
/// <remarks>
/// It goes down from the body, always into the child that holds nearly all of the running text (what is in paragraphs and
/// is no link), and stops where the text spreads: that is where the paragraphs of the article are side by side.
/// </remarks>
internal static class MainText
{
    private const string Declared = "[itemprop=articleBody], article, main, [role=main]";

    /// <summary>An element that declares itself the article must hold that part of the running text: teasers declare it too.</summary>
    private const double DeclaredShare = 0.5;

    private const double NearlyAll = 0.85;

    /// <summary>Shorter lines are labels, dates and buttons, as are those without a mark of sentences.</summary>
    private const int RunningTextLength = 15;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。；！？、,.;!?");

    public static IElement In(IElement body)
    {
        var weights = Weights(body);
        var total = weights.GetValueOrDefault(body);
        var declared = body.QuerySelectorAll(Declared)
            .Where(element => weights.GetValueOrDefault(element) >= total * DeclaredShare)
            .MaxBy(element => weights.GetValueOrDefault(element) - element.Ancestors().Count());
        return total == 0 ? body : Descend(declared ?? body, weights);
    }

    private static IElement Descend(IElement element, Dictionary<IElement, int> weights)
    {
        while (element.Children.FirstOrDefault(child => weights.GetValueOrDefault(child) >= weights.GetValueOrDefault(element) * NearlyAll) is { } child && HoldsParagraphs(child))
            element = child;
        return element;
    }

    private static bool HoldsParagraphs(IElement element) =>
        element.LocalName is not ("p" or "li" or "pre" or "blockquote" or "tr" or "td") && element.Children.Any(child => Blocks.IsBlock(child) || child.LocalName == "br");

    /// <summary>The running text in every element, in letters.</summary>
    private static Dictionary<IElement, int> Weights(IElement body)
    {
        var weights = new Dictionary<IElement, int>();
        foreach (var block in Blocks.Of(body))
        {
            var weight = block.Text.Length - (2 * block.LinkLength);
            if (weight < RunningTextLength || !block.Text.AsSpan().ContainsAny(SentenceMarks))
                continue;
            for (var element = block.Element; element is not null; element = element.ParentElement)
                weights[element] = weights.GetValueOrDefault(element) + weight;
        }

        return weights;
    }
}
