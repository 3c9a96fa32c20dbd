using System.Text;
using AngleSharp.Dom;
using Bot.Files.Reading;

namespace Bot.Files.Formats.Html;

/// <summary>A paragraph of a page.</summary>
/// <param name="LinkLength">How many of its letters are links.</param>
/// <param name="Element">The block-level element that it stands in.</param>
internal sealed record Block(string Text, int LinkLength, IElement Element)
{
    /// <summary>Hardly anything but links, in a list or beside one another.</summary>
    public bool IsMenu => LinkLength * 10 > Text.Count(c => !char.IsWhiteSpace(c)) * 8 && (Element.LocalName is "li" or "dd" or "td" || Element.QuerySelectorAll("a").Length > 1);
}

/// <summary>Parts a tree into its paragraphs, as a browser's layout would.</summary>
internal static class Blocks
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
        "ul", "caption",
    };

    public static bool IsBlock(IElement element) => BlockNames.Contains(element.LocalName);

    public static List<Block> Of(IElement root)
    {
        var blocks = new List<Block>();
        var open = new OpenBlock(root);
        Walk(root, open, blocks, inLink: false, isPreformatted: false);
        open.Close(blocks, root);
        return blocks;
    }

    private static void Walk(INode node, OpenBlock open, List<Block> blocks, bool inLink, bool isPreformatted)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    open.Append(isPreformatted ? text.Data.Replace('\n', OpenBlock.Break) : text.Data, inLink);
                    break;
                case IElement { LocalName: "br" }:
                    open.Append(OpenBlock.Break.ToString(), inLink: false);
                    break;
                case IElement { LocalName: "script" or "style" or "rt" or "rp" or "template" }:
                    break;
                case IElement { LocalName: "td" or "th" } cell:
                    open.BeginCell();
                    Walk(cell, open, blocks, inLink, isPreformatted);
                    break;
                // The blocks of a cell are one line with the cells beside it.
                case IElement element when IsBlock(element) && !open.IsInRow:
                    open.Close(blocks, (IElement)node);
                    var inner = new OpenBlock(element);
                    Walk(element, inner, blocks, inLink, isPreformatted || element.LocalName == "pre");
                    inner.Close(blocks, element);
                    break;
                case IElement element:
                    if (IsBlock(element))
                        open.Append(" ", inLink: false);
                    Walk(element, open, blocks, inLink || element.LocalName == "a", isPreformatted);
                    break;
            }
        }
    }

    private sealed class OpenBlock(IElement element)
    {
        /// <summary>Stands for a line break that stays one, while white space is collapsed.</summary>
        public const char Break = '\v';

        private readonly StringBuilder _text = new();
        private int _linkLength;

        /// <summary>A row of a table of data; one whose cells hold paragraphs is layout.</summary>
        public bool IsInRow { get; } = element.LocalName == "tr" && element.ChildElementCount > 1
            && element.QuerySelector("table, article, h1, br + br, td > :is(p, div) ~ :is(p, div)") is null;

        public void Append(string text, bool inLink)
        {
            _text.Append(text);
            if (inLink)
                _linkLength += text.Count(c => !char.IsWhiteSpace(c));
        }

        public void BeginCell()
        {
            if (!IsInRow)
                _text.Append(Break);
            else if (_text.ToString().AsSpan().Trim().Length > 0)
                _text.Append('\f');
        }

        public void Close(List<Block> blocks, IElement owner)
        {
            // Collapse takes a form feed for white space: the cells are collapsed one by one.
            var cells = _text.ToString().Split('\f').Select(cell => LineJoin.Collapse(IsInRow ? cell.Replace(Break, ' ') : cell).Trim(' '));
            var text = string.Join('\t', cells).Replace(Break, '\n');
            if (!string.IsNullOrWhiteSpace(text))
                blocks.Add(new(text, _linkLength, owner));
            _text.Clear();
            _linkLength = 0;
        }
    }
}
