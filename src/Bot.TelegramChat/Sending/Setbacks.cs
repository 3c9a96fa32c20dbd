using Bot.Storage;
using Bot.TelegramChat.Operations;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Sending;

/// <summary>What becomes of a letter whose call failed: it is tried later, sent elsewhere, or given up.</summary>
internal sealed class Setbacks(
    Outbox outbox, ChatStore chats, ChatRates rates, SendGate gate, ChatMetrics metrics, TimeProvider time, ILogger<Setbacks> logger)
{
    /// <summary>Telegram keeps what people write for a day; what could not be answered in that time is no longer waited for.</summary>
    private static readonly TimeSpan MessageLife = TimeSpan.FromHours(24);

    private readonly Lock _refusalGate = new();
    private (long Chat, DateTimeOffset Until) _refused;

    /// <summary>The call certainly had no effect.</summary>
    public Outcome After(Letter letter, long chatId, CallFailure failure)
    {
        if (letter.Entry is { } entry)
            outbox.Postpone(entry.Id);
        if (failure.Kind == FailureKind.TooManyRequests)
        {
            var pause = failure.RetryAfter ?? letter.Backoff.Next();
            Pause(chatId, pause);
            logger.CallFailed(letter.Name, failure.Kind, failure.Reason, pause);
            return Outcome.Again(TimeSpan.Zero);
        }

        if (failure.IsHarmless)
            return Later(letter, failure);
        if (failure.Kind == FailureKind.Forbidden)
        {
            chats.Blocked(chatId);
            logger.ChatBlocked(chatId, failure.Reason);
        }
        else
        {
            logger.CallRefused(letter.Name, failure.Kind, failure.Reason);
        }

        Forget(letter);
        return Outcome.Done(null);
    }

    /// <param name="life">How old a letter may become; null for a day.</param>
    public Outcome Later(Letter letter, CallFailure failure, TimeSpan? life = null)
    {
        if (Age(letter) > (life ?? MessageLife))
        {
            logger.CallRefused(letter.Name, failure.Kind, failure.Reason);
            Forget(letter);
            return Outcome.Done(null);
        }

        var delay = letter.Backoff.Next();
        logger.CallFailed(letter.Name, failure.Kind, failure.Reason, delay);
        return Outcome.Again(delay);
    }

    /// <summary>The chat has another id now.</summary>
    public Outcome Moved(Letter letter, long oldId, long newId, Outgoing what)
    {
        chats.Moved(oldId, newId);
        logger.ChatMoved(oldId, newId);
        letter.What = what;
        return Outcome.Again(TimeSpan.Zero);
    }

    /// <summary>Nobody knows whether it arrived.</summary>
    public Outcome Lost(Letter letter, string reason)
    {
        metrics.UnknownOutcome();
        logger.OutcomeUnknown(letter.Name, reason);
        Forget(letter);
        return Outcome.Done(null);
    }

    /// <summary>Nothing more is to be done about it.</summary>
    public void Forget(Letter letter)
    {
        if (letter.Entry is { } entry)
            outbox.Remove(entry.Id);
    }

    /// <summary>Since it was written, over restarts too.</summary>
    public TimeSpan Age(Letter letter) => time.GetUtcNow() - letter.CreatedAt;

    /// <summary>A refusal is one chat's own affair; when a second chat is refused in the same time, it is the whole bot's.</summary>
    private void Pause(long chatId, TimeSpan duration)
    {
        rates.Pause(chatId, duration);
        lock (_refusalGate)
        {
            var now = time.GetUtcNow();
            if (_refused.Until > now && _refused.Chat != chatId)
                gate.Pause(duration < _refused.Until - now ? duration : _refused.Until - now);
            _refused = (chatId, now + duration);
        }
    }
}
