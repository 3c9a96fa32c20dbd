using System.Text;

namespace Bot.TelegramChat.Rendering;

/// <summary>Writes Telegram's HTML. Text goes in as it is and can never become markup; tags are closed by construction.</summary>
internal sealed class HtmlWriter
{
    /// <summary>What a message may hold, in code points after parsing.</summary>
    public const int MaxLength = 4_096;

    /// <summary>Telegram ignores entities from the hundredth on; a closing tag must not be among those.</summary>
    private const int MaxEntities = 90;

    private readonly StringBuilder _html = new();
    private int _entities;

    /// <summary>The length that Telegram counts: code points, without tags.</summary>
    public int Length { get; private set; }

    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        // EnumerateRunes gives U+FFFD for half a surrogate pair: Telegram would refuse the whole message for it.
        foreach (var rune in text.EnumerateRunes())
        {
            Length++;
            switch (rune.Value)
            {
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                case '&': _html.Append("&amp;"); break;
                case '"': _html.Append("&quot;"); break;
                // Telegram makes spaces of control characters itself; XML could not hold them.
                case < ' ' and not '\n': _html.Append(' '); break;
                case 0xFFFE or 0xFFFF: _html.Append('\uFFFD'); break;
                default: Append(rune); break;
            }
        }

        return this;
    }

    public HtmlWriter Line(ReadOnlySpan<char> text = default) => Text(text).Text("\n");

    public HtmlWriter Bold(ReadOnlySpan<char> text) => Inside("b", text);

    public HtmlWriter Italic(ReadOnlySpan<char> text) => Inside("i", text);

    public HtmlWriter Code(ReadOnlySpan<char> text) => Inside("code", text);

    /// <param name="write">Must not write a quote: Telegram's don't nest.</param>
    public HtmlWriter Quote(Action<HtmlWriter> write, bool expandable = false)
    {
        _entities++;
        _html.Append(expandable ? "<blockquote expandable>" : "<blockquote>");
        write(this);
        _html.Append("</blockquote>");
        return this;
    }

    public override string ToString() => _html.ToString();

    private HtmlWriter Inside(string tag, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || ++_entities > MaxEntities)
            return Text(text);
        _html.Append('<').Append(tag).Append('>');
        Text(text);
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    private void Append(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        _html.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
