using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;

namespace Bot.TelegramChat.Receiving;

/// <summary>Asks Telegram for updates, again and again, and confirms what is stored.</summary>
internal sealed class PollingLoop(
    TelegramApi api, Intake intake, TelegramOptions options, FatalStop fatal, Liveness liveness, TimeProvider time, ILogger<PollingLoop> logger)
{
    /// <summary>A long poll that comes back empty sooner is not long: a server that does not wait must not be asked without end.</summary>
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan LastCall = TimeSpan.FromSeconds(5);

    /// <summary>Somebody waits when Telegram is back: four calls a minute are few enough.</summary>
    private readonly Backoff _backoff = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(15), Random.Shared);
    private long? _offset;

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (fatal.Reason is null)
            {
                await intake.WhenRoomAsync(stopping);
                var pause = await TurnAsync(stopping);
                if (pause > TimeSpan.Zero)
                    await Task.Delay(pause, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        await ConfirmAsync();
    }

    /// <summary>One poll.</summary>
    /// <returns>How long to wait before the next.</returns>
    internal async Task<TimeSpan> TurnAsync(CancellationToken stopping)
    {
        var asked = time.GetTimestamp();
        var result = await api.PollAsync(new GetRawUpdates { Offset = _offset, Timeout = options.PollSeconds }, stopping);
        if (result.Failure is { } failure)
            return await AfterFailureAsync(failure, stopping);

        var updates = result.Value ?? [];
        liveness.Alive();
        if (intake.Accept(updates) is { } highest)
        {
            _offset = highest + 1;
            _backoff.Reset();
            return TimeSpan.Zero;
        }

        // Updates without any id could never be confirmed and would come again at once.
        if (updates.Length > 0)
            return _backoff.Next();
        _backoff.Reset();
        var elapsed = time.GetElapsedTime(asked);
        return elapsed < ShortestPoll ? ShortestPoll - elapsed : TimeSpan.Zero;
    }

    private async Task<TimeSpan> AfterFailureAsync(CallFailure failure, CancellationToken stopping)
    {
        if (failure.Kind == FailureKind.Unauthorized && await IsTokenRefusedAsync(stopping))
        {
            var reason = $"Telegram refuses the token ({failure.Reason}): check Telegram:Token and Telegram:ApiBaseUrl.";
            logger.Fatal(reason);
            fatal.Because(reason);
            return TimeSpan.Zero;
        }

        var delay = _backoff.Next();
        if (failure.RetryAfter > delay)
            delay = failure.RetryAfter.Value;
        logger.ReceivingFailed(failure.Kind, failure.Reason, delay);
        if (failure.Kind == FailureKind.Conflict && failure.Says("webhook"))
            await api.CallAsync(new DeleteWebhookRequest { DropPendingUpdates = false }, stopping);
        return delay;
    }

    /// <summary>One refusal may be a gateway's; a second call that is refused as well is a fact.</summary>
    private async Task<bool> IsTokenRefusedAsync(CancellationToken stopping)
    {
        for (var i = 0; i < 2; i++)
        {
            var me = await api.CallAsync(new GetMeRequest(), stopping);
            if (me.Failure?.Kind != FailureKind.Unauthorized)
                return false;
        }

        return true;
    }

    /// <summary>Everything seen is stored: Telegram need not send it again after the restart. What this call brings along is not confirmed.</summary>
    private async Task ConfirmAsync()
    {
        if (_offset is null)
            return;
        using var bound = new CancellationTokenSource(LastCall, time);
        try
        {
            await api.CallAsync(new GetRawUpdates { Offset = _offset, Limit = 1 }, bound.Token);
        }
        catch (OperationCanceledException)
        {
            // They come again and are known: nothing is answered twice.
        }
    }
}
