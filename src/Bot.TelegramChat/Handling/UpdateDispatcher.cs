using Bot.Storage;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace Bot.TelegramChat.Handling;

/// <summary>Has updates handled: in order within a chat, side by side across chats; a failure is tried again, then put aside.</summary>
internal sealed class UpdateDispatcher : IDisposable
{
    private const int Attempts = 4;

    /// <summary>An update in whose handling the program ended so often is put aside.</summary>
    private const int MostDeaths = 10;

    /// <summary>After so many it is suspected to be the reason, and waits until others have their answers.</summary>
    private const int SuspiciousDeaths = 2;

    private static readonly TimeSpan SuspectsWait = TimeSpan.FromSeconds(1);

    private readonly IUpdateHandler _handler;
    private readonly UpdateStore _store;
    private readonly OutgoingQueue _queue;
    private readonly ChatMetrics _metrics;
    private readonly RecentErrors _errors;
    private readonly TimeProvider _time;
    private readonly ILogger<UpdateDispatcher> _logger;
    private readonly Lanes<ReceivedUpdate> _lanes;

    public UpdateDispatcher(
        IUpdateHandler handler, UpdateStore store, OutgoingQueue queue, TelegramOptions options,
        ChatMetrics metrics, RecentErrors errors, TimeProvider time, ILogger<UpdateDispatcher> logger)
    {
        _handler = handler;
        _store = store;
        _queue = queue;
        _metrics = metrics;
        _errors = errors;
        _time = time;
        _logger = logger;
        _lanes = new(HandleAsync, options.ParallelChats);
    }

    public int Count => _lanes.Count;

    public void Add(ReceivedUpdate update) => _lanes.Add(LaneOf(update.Update), update);

    public Task WhenRoomAsync(CancellationToken cancellation) => _lanes.WhenRoomAsync(cancellation);

    public Task WhenIdleAsync(CancellationToken cancellation) => _lanes.WhenIdleAsync(cancellation);

    public Task StopAsync() => _lanes.StopAsync();

    public void Dispose() => _lanes.Dispose();

    private async Task HandleAsync(ReceivedUpdate received, CancellationToken abort)
    {
        var backoff = new Backoff(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10), Random.Shared);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (attempt == 1 && received.IsLeftOver && !await MayBeginAsync(received, abort))
                    return;
                var effects = await _handler.HandleAsync(received, abort);
                _queue.Add(_store.Complete(received.Row, effects));
                return;
            }
            catch (OperationCanceledException) when (abort.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (attempt < Attempts)
            {
                var delay = backoff.Next();
                _logger.HandlingFailed(exception, received.Update.Id, attempt, delay);
                if (!await WaitAsync(delay, abort))
                    return;
            }
            catch (Exception exception)
            {
                PutAside(received, exception);
                return;
            }
        }
    }

    /// <summary>Notes that a left-over begins. Nothing before counts: somebody may end the program again and again while it starts.</summary>
    private async Task<bool> MayBeginAsync(ReceivedUpdate received, CancellationToken abort)
    {
        await _handler.WhenReadyAsync(abort);
        if (received.Deaths >= SuspiciousDeaths)
            await Task.Delay(SuspectsWait, _time, abort);
        if (_store.Begin(received.Row) <= MostDeaths)
            return true;
        PutAside(received, new InvalidOperationException($"The program ended {MostDeaths} times while it was handled."));
        return false;
    }

    private void PutAside(ReceivedUpdate received, Exception exception)
    {
        _logger.DeadLetter(exception, received.Update.Id, Attempts);
        _metrics.DeadLetter();
        _errors.Add($"update {received.Update.Id}: {exception.GetType().Name}");
        try
        {
            _store.Bury(received.Row);
            if (_handler.Apologize(received) is { } apology)
                _ = _queue.SendAsync(apology, SendPriority.Interactive);
        }
        catch (Exception second)
        {
            // The database is the trouble: the update stays in it and is tried again at the next start.
            _logger.DeadLetter(second, received.Update.Id, Attempts);
        }
    }

    private async Task<bool> WaitAsync(TimeSpan delay, CancellationToken abort)
    {
        try
        {
            await Task.Delay(delay, _time, abort);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A chat's updates share a lane; those without a chat, their person's.</summary>
    private static string LaneOf(Update update)
    {
        var chat = update.Message?.Chat ?? update.EditedMessage?.Chat ?? update.CallbackQuery?.Message?.Chat ?? update.MyChatMember?.Chat;
        return chat is not null ? $"chat {chat.Id}" : $"user {update.CallbackQuery?.From.Id ?? update.InlineQuery?.From.Id ?? 0}";
    }
}
