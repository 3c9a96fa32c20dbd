using System.Text;
using TelegramStandIn.Http;

namespace TelegramStandIn.Formatting;

/// <summary>Telegram's HTML parse mode: a few tags, properly nested, everything else escaped.</summary>
/// <remarks>
/// In two points stricter than the real server, which lets a bare <c>&amp;</c> or <c>></c> pass and flattens nested blockquotes:
/// the Bot API's documentation forbids them, and a forgotten escape must not hide in a test.
/// </remarks>
internal sealed class HtmlMarkup
{
    private readonly HtmlCursor _html;
    private readonly StringBuilder _text = new();
    private readonly List<MessageEntity> _entities = [];
    private readonly Stack<OpenTag> _open = new();

    private HtmlMarkup(string html) => _html = new(html);

    /// <param name="Template">The entity that the tag will become; null for a link that leads nowhere.</param>
    private sealed record OpenTag(string Name, MessageEntity? Template, int TextStart);

    /// <exception cref="ApiException">400 <c>can't parse entities: …</c></exception>
    public static FormattedText Parse(string html) => new HtmlMarkup(html).Parse();

    private FormattedText Parse()
    {
        while (!_html.AtEnd)
        {
            switch (_html.Current)
            {
                case '<' when _html.Next == '/': Close(); break;
                case '<': Open(); break;
                case '&': _text.Append(_html.ReadCharacterReference()); break;
                case '>': throw _html.Error("Character '>' is reserved and must be escaped", _html.Position);
                default: _text.Append(_html.Read()); break;
            }
        }

        if (_open.TryPeek(out var unclosed))
            throw ApiException.CannotParse($"Can't find end tag corresponding to start tag \"{unclosed.Name}\"");
        return new(_text.ToString(), [.. FormattedText.InOrder(_entities.Where(IsShown)).Take(FormattedText.MaxEntities)]);
    }

    private void Open()
    {
        var position = _html.Position;
        var (name, attributes) = _html.ReadStartTag();
        var template = HtmlTags.ToEntity(name, attributes, problem => _html.Error(problem, position));
        if (name == "blockquote" && _open.Any(tag => tag.Name == name))
            throw _html.Error("Tag \"blockquote\" can't be nested", position);
        _open.Push(new(name, template, _text.Length));
    }

    private void Close()
    {
        var position = _html.Position;
        var name = _html.ReadEndTag();
        if (!_open.TryPop(out var tag))
            throw _html.Error("Unexpected end tag", position);
        if (name.Length > 0 && name != tag.Name)
            throw _html.Error("Unmatched end tag", position, $", expected \"</{tag.Name}>\", found \"</{name}>\"");
        if (tag.Template is null || tag.TextStart == _text.Length)
            return;
        var entity = tag.Template with { Offset = tag.TextStart, Length = _text.Length - tag.TextStart };
        _entities.Add(entity.Type == "pre" ? WithLanguage(entity) : entity);
    }

    /// <summary>&lt;pre>&lt;code class="language-…"> is one block that knows its language.</summary>
    private MessageEntity WithLanguage(MessageEntity pre)
    {
        var code = _entities.Find(entity => entity.Type == "code" && entity.Offset == pre.Offset && entity.Length == pre.Length);
        if (code is null)
            return pre;
        _entities.Remove(code);
        return pre with { Detail = code.Detail };
    }

    /// <summary>Nothing is formatted inside code; the language of inline code is not shown.</summary>
    private bool IsShown(MessageEntity entity) =>
        !_entities.Any(other => other != entity && other.Type is "code" or "pre" && other.Covers(entity));
}
