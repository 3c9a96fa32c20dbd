using Bot.Storage;
using Bot.TelegramChat.Operations;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Sending;

/// <summary>Makes the call for one letter, once, and says what comes next.</summary>
/// <remarks>
/// Repeated is what certainly had no effect (429, 5xx, no connection, another chat id) and what may be done twice (edits,
/// answers to buttons). A message of unknown outcome is not: a reset after Telegram took it would show the answer twice.
/// </remarks>
internal sealed class Delivery(
    OutgoingCalls calls, Outbox outbox, AnswerStore answers, ChatStore chats, ChatRates rates, SendGate gate,
    ChatMetrics metrics, TimeProvider time, ILogger<Delivery> logger)
{
    /// <summary>Telegram keeps what people write for a day; what could not be answered in that time is no longer waited for.</summary>
    private static readonly TimeSpan MessageLife = TimeSpan.FromHours(24);

    /// <summary>The circle on a button turns for about 15 s, an inline query lives about 30 s.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromSeconds(30);

    private readonly Lock _refusalGate = new();
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private (long Chat, DateTimeOffset Until) _refused;

    public Task<Outcome> TryAsync(Letter letter, CancellationToken abort) => letter.What switch
    {
        Outgoing.Send send => TrySendAsync(letter, send, abort),
        Outgoing.Edit edit => TryEditAsync(letter, edit, abort),
        Outgoing.AnswerCallback answer => AnswerAsync(letter, () => calls.AnswerAsync(answer, abort), null),
        Outgoing.AnswerInline answer => AnswerAsync(letter, () => calls.AnswerAsync(answer, abort), answer.AskedAt),
        _ => throw new InvalidOperationException($"{letter.Name} cannot be sent"),
    };

    /// <summary>Nothing more is to be done about it.</summary>
    public void Forget(Letter letter)
    {
        if (letter.Entry is { } entry)
            outbox.Remove(entry.Id);
    }

    private async Task<Outcome> TrySendAsync(Letter letter, Outgoing.Send send, CancellationToken abort)
    {
        if (send is { InPlace: true, AnswerId: { } answerId } && answers.Find(answerId)?.MessageId is { } former)
            return await TryEditAsync(letter, new(send.ChatId, former, send.Html, send.Buttons), abort);

        using var pass = await PassAsync(letter, send.ChatId, isEdit: false, abort);
        if (letter.Entry is { } entry)
            outbox.Start(entry.Id);
        CallResult<int?> result;
        try
        {
            result = await calls.SendAsync(send, abort);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // Stopping could not wait any longer. After an orderly stop nothing is sent twice.
            return Lost(letter, "stopped during the call");
        }

        rates.Count(send.ChatId, isEdit: false);
        return result.Failure is { } failure ? AfterFailure(letter, send, failure) : Arrived(letter, send, result.Value);
    }

    private Outcome Arrived(Letter letter, Outgoing.Send send, int? message)
    {
        if (letter.Entry is { } entry)
        {
            if (send.AnswerId is { } answerId && message is { } id)
                outbox.Sent(entry.Id, answerId, id);
            else
                outbox.Remove(entry.Id);
        }

        Answered(send.AskedAt);
        return Outcome.Done(message);
    }

    private Outcome AfterFailure(Letter letter, Outgoing.Send send, CallFailure failure)
    {
        switch (failure.Kind)
        {
            case FailureKind.Unknown:
                return Lost(letter, failure.Reason);
            case FailureKind.Garbled:
                // Telegram said 200: it arrived, only the new message's id is lost. The buttons bring it along.
                return Arrived(letter, send, null);
            case FailureKind.Moved when failure.MovedTo is { } newId:
                return Redirect(letter, send.ChatId, newId, send with { ChatId = newId, ThreadId = null });
            case FailureKind.Refused when send.ThreadId is not null && failure.Says("thread not found"):
                letter.What = send with { ThreadId = null };
                return Outcome.Again(TimeSpan.Zero);
            default:
                return AfterCertainFailure(letter, send.ChatId, failure);
        }
    }

    private async Task<Outcome> TryEditAsync(Letter letter, Outgoing.Edit edit, CancellationToken abort)
    {
        using var pass = await PassAsync(letter, edit.ChatId, isEdit: true, abort);
        var result = await calls.EditAsync(edit, abort);
        rates.Count(edit.ChatId, isEdit: true);
        if (result.Failure is not { } failure || failure.Says("message is not modified"))
        {
            Forget(letter);
            Answered((letter.What as Outgoing.Send)?.AskedAt);
            return Outcome.Done(edit.MessageId);
        }

        switch (failure.Kind)
        {
            case FailureKind.Garbled:
                Forget(letter);
                return Outcome.Done(edit.MessageId);
            case FailureKind.Unknown:
                return RetryLater(letter, failure, MessageLife);
            case FailureKind.Moved when failure.MovedTo is { } newId:
                return Redirect(letter, edit.ChatId, newId, letter.What is Outgoing.Send send ? send with { ChatId = newId } : edit with { ChatId = newId });
            case FailureKind.Refused when letter.What is Outgoing.Send anew:
                // The former answer was deleted: the new one is a message of its own.
                letter.What = anew with { InPlace = false };
                return Outcome.Again(TimeSpan.Zero);
            default:
                return AfterCertainFailure(letter, edit.ChatId, failure);
        }
    }

    private async Task<Outcome> AnswerAsync(Letter letter, Func<Task<CallResult<int?>>> call, long? askedAt)
    {
        var result = await call();
        if (result.Failure is not { } failure || failure.Kind == FailureKind.Garbled)
        {
            Forget(letter);
            Answered(askedAt);
            return Outcome.Done(null);
        }

        if (failure.RetryAfter is { } pause && failure.Kind == FailureKind.TooManyRequests && Age(letter) + pause < AnswerLife)
            return Outcome.Again(pause);
        if (failure.IsHarmless || failure.Kind == FailureKind.Unknown)
            return RetryLater(letter, failure, AnswerLife);
        if (failure.Says("query is too old") || failure.Says("QUERY_ID_INVALID"))
            logger.TooLate(letter.Name, failure.Reason);
        else
            logger.CallRefused(letter.Name, failure.Kind, failure.Reason);
        Forget(letter);
        return Outcome.Done(null);
    }

    private Outcome AfterCertainFailure(Letter letter, long chatId, CallFailure failure)
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
            return RetryLater(letter, failure, MessageLife);
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

    private Outcome RetryLater(Letter letter, CallFailure failure, TimeSpan life)
    {
        if (Age(letter) > life)
        {
            logger.CallRefused(letter.Name, failure.Kind, failure.Reason);
            Forget(letter);
            return Outcome.Done(null);
        }

        var delay = letter.Backoff.Next();
        logger.CallFailed(letter.Name, failure.Kind, failure.Reason, delay);
        return Outcome.Again(delay);
    }

    private Outcome Redirect(Letter letter, long oldId, long newId, Outgoing what)
    {
        chats.Moved(oldId, newId);
        logger.ChatMoved(oldId, newId);
        letter.What = what;
        return Outcome.Again(TimeSpan.Zero);
    }

    private Outcome Lost(Letter letter, string reason)
    {
        metrics.UnknownOutcome();
        logger.OutcomeUnknown(letter.Name, reason);
        Forget(letter);
        return Outcome.Done(null);
    }

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

    private async Task<SendGate.Pass> PassAsync(Letter letter, long chatId, bool isEdit, CancellationToken abort)
    {
        // A chat's lane has one letter at a time: nobody else can use up what this one waited for.
        while (rates.Wait(chatId, isEdit) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, abort);
        return await gate.EnterAsync(letter.Priority, abort);
    }

    private void Answered(long? askedAt)
    {
        if (askedAt is { } at && DateTimeOffset.FromUnixTimeMilliseconds(at) is var asked && asked >= _started)
            metrics.Answered(time.GetUtcNow() - asked);
    }

    private TimeSpan Age(Letter letter) => time.GetUtcNow() - letter.CreatedAt;
}
