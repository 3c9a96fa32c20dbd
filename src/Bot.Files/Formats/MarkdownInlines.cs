using System.Text;
using Bot.Files.Reading;
using Markdig.Syntax.Inlines;

namespace Bot.Files.Formats;

/// <summary>The letters of a Markdown paragraph, without its marks.</summary>
internal static class MarkdownInlines
{
    /// <summary>A wrapped line is joined as Chinese is; a hard break is a line break.</summary>
    public static string Text(ContainerInline container)
    {
        var text = new StringBuilder();
        Append(container, text);
        return LineJoin.Collapse(text.ToString()).Replace(HardBreak, '\n');
    }

    /// <summary>Stands for a hard break while wrapped lines are joined: a vertical tab is no content.</summary>
    private const char HardBreak = '\v';

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline line:
                    text.Append(line.IsHard ? HardBreak : '\n');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }
}
