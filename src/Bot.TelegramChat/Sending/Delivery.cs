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
    OutgoingCalls calls, Setbacks setbacks, Outbox outbox, AnswerStore answers, ChatRates rates, SendGate gate,
    ChatMetrics metrics, TimeProvider time, ILogger<Delivery> logger)
{
    /// <summary>The circle on a button turns for about 15 s, an inline query lives about 30 s.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromSeconds(30);

    private readonly DateTimeOffset _started = time.GetUtcNow();

    public Task<Outcome> TryAsync(Letter letter, CancellationToken abort) => letter.What switch
    {
        Outgoing.Send send => TrySendAsync(letter, send, abort),
        Outgoing.Edit edit => TryEditAsync(letter, edit, abort),
        Outgoing.AnswerCallback answer => AnswerAsync(letter, () => calls.AnswerAsync(answer, abort), null),
        Outgoing.AnswerInline answer => AnswerAsync(letter, () => calls.AnswerAsync(answer, abort), answer.AskedAt),
        _ => throw new InvalidOperationException($"{letter.Name} cannot be sent"),
    };

    /// <summary>Nothing more is to be done about it.</summary>
    public void Forget(Letter letter) => setbacks.Forget(letter);

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
            return setbacks.Lost(letter, "stopped during the call");
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
                return setbacks.Lost(letter, failure.Reason);
            case FailureKind.Garbled:
                // Telegram said 200: it arrived, only the new message's id is lost. The buttons bring it along.
                return Arrived(letter, send, null);
            case FailureKind.Moved when failure.MovedTo is { } newId:
                return setbacks.Moved(letter, send.ChatId, newId, send with { ChatId = newId, ThreadId = null });
            case FailureKind.Refused when send.ThreadId is not null && failure.Says("thread not found"):
                letter.What = send with { ThreadId = null };
                return Outcome.Again(TimeSpan.Zero);
            default:
                return setbacks.After(letter, send.ChatId, failure);
        }
    }

    private async Task<Outcome> TryEditAsync(Letter letter, Outgoing.Edit edit, CancellationToken abort)
    {
        using var pass = await PassAsync(letter, edit.ChatId, isEdit: true, abort);
        var result = await calls.EditAsync(edit, abort);
        rates.Count(edit.ChatId, isEdit: true);
        if (result.Failure is not { } failure || failure.Says("message is not modified"))
        {
            setbacks.Forget(letter);
            Answered((letter.What as Outgoing.Send)?.AskedAt);
            return Outcome.Done(edit.MessageId);
        }

        switch (failure.Kind)
        {
            case FailureKind.Garbled:
                setbacks.Forget(letter);
                return Outcome.Done(edit.MessageId);
            case FailureKind.Unknown:
                return setbacks.Later(letter, failure);
            case FailureKind.Moved when failure.MovedTo is { } newId:
                return setbacks.Moved(letter, edit.ChatId, newId, letter.What is Outgoing.Send send ? send with { ChatId = newId } : edit with { ChatId = newId });
            case FailureKind.Refused when letter.What is Outgoing.Send anew:
                // The former answer was deleted: the new one is a message of its own.
                letter.What = anew with { InPlace = false };
                return Outcome.Again(TimeSpan.Zero);
            default:
                return setbacks.After(letter, edit.ChatId, failure);
        }
    }

    private async Task<Outcome> AnswerAsync(Letter letter, Func<Task<CallResult<int?>>> call, long? askedAt)
    {
        var result = await call();
        if (result.Failure is not { } failure || failure.Kind == FailureKind.Garbled)
        {
            setbacks.Forget(letter);
            Answered(askedAt);
            return Outcome.Done(null);
        }

        if (failure.RetryAfter is { } pause && failure.Kind == FailureKind.TooManyRequests && setbacks.Age(letter) + pause < AnswerLife)
            return Outcome.Again(pause);
        if (failure.IsHarmless || failure.Kind == FailureKind.Unknown)
            return setbacks.Later(letter, failure, AnswerLife);
        if (failure.Says("query is too old") || failure.Says("QUERY_ID_INVALID"))
            logger.TooLate(letter.Name, failure.Reason);
        else
            logger.CallRefused(letter.Name, failure.Kind, failure.Reason);
        setbacks.Forget(letter);
        return Outcome.Done(null);
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
}
