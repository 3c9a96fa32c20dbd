using System.Text.Json.Nodes;

namespace TelegramStandIn.Formatting;

/// <summary>A text as people see it, markup already parsed away, with what was marked up in it.</summary>
/// <param name="Entities">In order of their offsets, the longer first where two begin together.</param>
public sealed record FormattedText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    /// <summary>Entities beyond this number are ignored, as Telegram ignores them.</summary>
    public const int MaxEntities = 100;

    public static FormattedText Empty { get; } = new("", []);

    /// <summary>The stretches of text that carry one type of entity, in order.</summary>
    public IReadOnlyList<string> All(string type) =>
        [.. Entities.Where(entity => entity.Type == type).Select(entity => Text.Substring(entity.Offset, entity.Length))];

    /// <summary>The length that Telegram's limits count: Unicode code points.</summary>
    public int CodePoints => Text.EnumerateRunes().Count();

    internal bool SameAs(FormattedText other) => Text == other.Text && Entities.SequenceEqual(other.Entities);

    /// <summary>Without white space at either end: Telegram drops it.</summary>
    internal FormattedText Trim()
    {
        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        var trimmed = Text.Trim();
        if (trimmed.Length == Text.Length)
            return this;
        var entities = from entity in Entities
                       let first = Math.Max(entity.Offset - start, 0)
                       let last = Math.Min(entity.End - start, trimmed.Length)
                       where last > first
                       select entity with { Offset = first, Length = last - first };
        return new(trimmed, [.. entities]);
    }

    /// <summary>With further entities where none of the old ones is in the way, at most <see cref="MaxEntities"/>.</summary>
    internal FormattedText With(IEnumerable<MessageEntity> found)
    {
        string[] opaque = ["code", "pre", "text_link", "text_mention", "custom_emoji"];
        var added = found.Where(entity => !Entities.Any(old =>
            opaque.Contains(old.Type) && old.Offset < entity.End && entity.Offset < old.End));
        return this with { Entities = [.. InOrder(Entities.Concat(added)).Take(MaxEntities)] };
    }

    /// <summary>By their places, then by their types: which tag was written outside makes no difference.</summary>
    internal static IEnumerable<MessageEntity> InOrder(IEnumerable<MessageEntity> entities) =>
        entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length).ThenBy(entity => entity.Type, StringComparer.Ordinal);

    internal JsonArray EntitiesToJson() => new([.. Entities.Select(entity => entity.ToJson())]);
}
