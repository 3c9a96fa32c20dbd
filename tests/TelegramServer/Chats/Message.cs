using System.Text.Json.Nodes;
using TelegramStandIn.Formatting;

namespace TelegramStandIn.Chats;

/// <summary>A message as people see it; an edit makes a new record with the same id.</summary>
public sealed record Message
{
    public required Chat Chat { get; init; }

    /// <summary>Unique in its chat only.</summary>
    public required int Id { get; init; }

    public User? From { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The text, or the caption of a document; markup parsed away.</summary>
    public FormattedText Content { get; init; } = FormattedText.Empty;

    public string Text => Content.Text;

    public Document? Document { get; init; }

    /// <summary>The buttons under it; null for none.</summary>
    public InlineKeyboard? Keyboard { get; init; }

    /// <summary>What it answers, as that was when it was answered.</summary>
    public Message? ReplyTo { get; init; }

    /// <summary>The words of <see cref="ReplyTo"/> that are quoted.</summary>
    public string? Quote { get; init; }

    /// <summary>The topic, or in supergroups the message that a thread of replies began with.</summary>
    public int? ThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    /// <summary>The bot whose inline result this is.</summary>
    public User? ViaBot { get; init; }

    /// <summary>Who wrote what is forwarded here.</summary>
    public User? ForwardedFrom { get; init; }

    /// <summary>Sent without a sound.</summary>
    public bool IsSilent { get; init; }

    /// <summary>A reply keyboard, its removal or a forced reply, as the bot sent it.</summary>
    public string? ReplyMarkup { get; init; }

    /// <summary>The members of a service message (a topic opened, a group migrated), as JSON.</summary>
    public string? Service { get; init; }

    /// <summary>The button that bears this text.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message lists what there is.</exception>
    public Button Button(string text) =>
        Keyboard?.Buttons.FirstOrDefault(button => button.Text == text)
        ?? throw new InvalidOperationException(
            $"No button '{text}' under message {Id}, only: {string.Join(" | ", Keyboard?.Buttons.Select(button => button.Text) ?? [])}");

    internal JsonObject ToJson() => MessageJson.Write(this);

    internal bool ShowsTheSameAs(Message other) =>
        Content.SameAs(other.Content) && (Keyboard is null ? other.Keyboard is null : Keyboard.SameAs(other.Keyboard));
}
