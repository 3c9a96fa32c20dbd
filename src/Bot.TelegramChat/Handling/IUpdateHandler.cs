using Bot.Storage;
using Bot.TelegramChat.Sending;
using Telegram.Bot.Types;

namespace Bot.TelegramChat.Handling;

/// <summary>Says what an update brings about. May be called again for the same update after a failure, and after a restart.</summary>
internal interface IUpdateHandler
{
    /// <summary>Ends when anything can be handled at all.</summary>
    Task WhenReadyAsync(CancellationToken abort);

    Task<Effects> HandleAsync(ReceivedUpdate received, CancellationToken abort);

    /// <summary>What a person is told when handling failed for good; null where nobody waits for an answer.</summary>
    Outgoing? Apologize(ReceivedUpdate received);
}

/// <param name="Row">What the database knows it by.</param>
/// <param name="Deaths">How often the program ended while it was handled: perhaps because of it.</param>
/// <param name="IsLeftOver">It was received before the program started.</param>
internal sealed record ReceivedUpdate(long Row, Update Update, DateTimeOffset At, bool IsLeftOver = false, int Deaths = 0);
