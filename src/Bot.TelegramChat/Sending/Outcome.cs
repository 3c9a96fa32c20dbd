namespace Bot.TelegramChat.Sending;

/// <summary>What came of a letter.</summary>
/// <param name="RetryIn">Null when nothing more is to be done.</param>
internal readonly record struct Outcome(int? MessageId, TimeSpan? RetryIn)
{
    public static Outcome Done(int? messageId) => new(messageId, null);

    public static Outcome Again(TimeSpan delay) => new(null, delay);
}
