using Bot.TelegramChat.Sending;

namespace Bot.TelegramChat.Conversation;

/// <summary>Shows that the bot is at it, when an answer takes longer than people wait without wondering.</summary>
internal sealed class Typing(OutgoingCalls calls, TimeProvider time)
{
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(500);

    /// <summary>Telegram shows it for five seconds.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4.5);

    public async Task<T> WhileAsync<T>(Talk talk, Func<T> work, CancellationToken abort)
    {
        var done = Task.Run(work, abort);
        var wait = Unnoticed;
        while (await Task.WhenAny(done, Task.Delay(wait, time, abort)) != done && !abort.IsCancellationRequested)
        {
            wait = Again;
            // Whether it is shown does not matter enough to look at the outcome.
            _ = calls.TypingAsync(talk.ChatId, talk.ThreadId, abort);
        }

        return await done;
    }
}
