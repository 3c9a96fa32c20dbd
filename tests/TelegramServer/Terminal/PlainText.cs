using System.Text;
using TelegramStandIn.Formatting;

namespace TelegramStandIn.Terminal;

/// <summary>Shows formatted text where there is no formatting: *bold*, _italic_, │ for a blockquote, (where a link leads).</summary>
internal static class PlainText
{
    public static string Render(FormattedText text)
    {
        var opening = text.Entities.ToLookup(entity => entity.Offset, Mark);
        var closing = text.Entities.Reverse().ToLookup(entity => entity.End, entity => entity.Type == "text_link" ? $" ({entity.Detail})" : Mark(entity));
        var quotes = text.Entities.Where(entity => entity.Type is "blockquote" or "expandable_blockquote").ToList();
        var rendered = new StringBuilder();
        var startsLine = true;
        for (var at = 0; at <= text.Text.Length; at++)
        {
            rendered.AppendJoin("", closing[at]);
            if (at == text.Text.Length)
                break;
            // A quote stands in lines of its own on a phone, wherever its text begins.
            if (!startsLine && quotes.Exists(quote => quote.Offset == at || (quote.End == at && text.Text[at] != '\n')))
            {
                rendered.Append('\n');
                startsLine = true;
            }

            if (startsLine && quotes.Find(quote => quote.Offset <= at && at < quote.End) is { } quoted)
                rendered.Append(quoted.Type == "blockquote" ? "│ " : "┆ ");
            rendered.AppendJoin("", opening[at]).Append(text.Text[at]);
            startsLine = text.Text[at] == '\n';
        }

        return rendered.ToString();
    }

    private static string Mark(MessageEntity entity) => entity.Type switch
    {
        "bold" => "*",
        "italic" => "_",
        "underline" => "__",
        "strikethrough" => "~",
        "spoiler" => "||",
        "code" or "pre" => "`",
        _ => "",
    };
}
