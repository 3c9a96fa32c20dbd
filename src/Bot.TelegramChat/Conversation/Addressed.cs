namespace Bot.TelegramChat.Conversation;

/// <summary>What a message wants of the bot; there is no fifth.</summary>
internal abstract record Addressed
{
    private Addressed()
    {
    }

    /// <param name="Name">In lower case, without the slash and the bot's name.</param>
    /// <param name="Argument">What follows it, trimmed; may be empty.</param>
    /// <param name="RepliedText">What the message replies to, when somebody else said it.</param>
    public sealed record Command(string Name, string Argument, string? RepliedText) : Addressed;

    public sealed record Ask(string Text) : Addressed;

    public sealed record Document(global::Telegram.Bot.Types.Document File) : Addressed;

    /// <summary>A picture, a voice, a sticker, … in a private chat.</summary>
    public sealed record NotText : Addressed;
}
