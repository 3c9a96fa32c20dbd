using System.Collections.Concurrent;
using Bot.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Sending;

/// <summary>Everything that the bot says goes through here: in order within a chat, at Telegram's pace, until its outcome is known.</summary>
internal sealed class OutgoingQueue : IDisposable
{
    private readonly Outbox _outbox;
    private readonly Delivery _delivery;
    private readonly TimeProvider _time;
    private readonly ILogger<OutgoingQueue> _logger;
    private readonly Lanes<Letter> _lanes;
    private readonly ConcurrentDictionary<(long Chat, int Message), Letter> _latestEdits = new();

    public OutgoingQueue(Outbox outbox, Delivery delivery, TimeProvider time, ILogger<OutgoingQueue> logger)
    {
        _outbox = outbox;
        _delivery = delivery;
        _time = time;
        _logger = logger;
        _lanes = new(DeliverAsync, int.MaxValue);
    }

    public int Count => _lanes.Count;

    /// <summary>Takes up what was to be sent when the program last ended.</summary>
    /// <returns>How many.</returns>
    public int Recover()
    {
        var entries = _outbox.All();
        foreach (var entry in entries)
        {
            var what = Outgoing.FromJson(entry.Payload);
            if (entry.Started)
                _logger.SentAgain(what.GetType().Name);
            Post(new(what, entry, SendPriority.Interactive, entry.CreatedAt));
        }

        return entries.Count;
    }

    /// <summary>Sends what the outbox keeps.</summary>
    public void Add(IEnumerable<OutboxEntry> entries)
    {
        foreach (var entry in entries)
            Post(new(Outgoing.FromJson(entry.Payload), entry, SendPriority.Interactive, entry.CreatedAt));
    }

    /// <summary>Sends what a restart may forget.</summary>
    /// <returns>The id of the message sent or edited; null where nobody knows it, or where it was refused.</returns>
    public Task<int?> SendAsync(Outgoing what, SendPriority priority)
    {
        var letter = new Letter(what, null, priority, _time.GetUtcNow());
        Post(letter);
        return letter.Sent.Task;
    }

    public Task WhenIdleAsync(CancellationToken cancellation) => _lanes.WhenIdleAsync(cancellation);

    public Task StopAsync() => _lanes.StopAsync();

    public void Dispose() => _lanes.Dispose();

    private void Post(Letter letter)
    {
        if (letter.What is Outgoing.Edit edit)
            _latestEdits[(edit.ChatId, edit.MessageId)] = letter;
        _lanes.Add(letter.What.Lane, letter);
    }

    private async Task DeliverAsync(Letter letter, CancellationToken abort)
    {
        int? message = null;
        try
        {
            for (var wait = TimeSpan.Zero; ;)
            {
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, _time, abort);
                if (IsOvertaken(letter))
                {
                    _delivery.Forget(letter);
                    break;
                }

                var outcome = await _delivery.TryAsync(letter, abort);
                message = outcome.MessageId;
                if (outcome.RetryIn is not { } retry)
                    break;
                wait = retry;
            }
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // What the outbox keeps goes out after the next start.
        }
        catch (Exception exception)
        {
            // The disk is full, or a bug: the lane must go on; the outbox keeps the entry for the next start.
            _logger.DeliveryFailed(exception, letter.Name);
        }
        finally
        {
            if (letter.What is Outgoing.Edit edit)
                _latestEdits.TryRemove(new((edit.ChatId, edit.MessageId), letter));
            letter.Sent.TrySetResult(message);
        }
    }

    /// <summary>True when a later edit of the same message waits: nobody needs to see this one.</summary>
    private bool IsOvertaken(Letter letter) =>
        letter.What is Outgoing.Edit edit && _latestEdits.TryGetValue((edit.ChatId, edit.MessageId), out var latest) && latest != letter;
}
