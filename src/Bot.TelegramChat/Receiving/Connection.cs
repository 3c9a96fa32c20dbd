using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;

namespace Bot.TelegramChat.Receiving;

/// <summary>The calls before the first update: asked again, ever more rarely, until Telegram can be reached.</summary>
internal sealed class Connection(TelegramApi api, TelegramOptions options, FatalStop fatal, TimeProvider time, ILogger<Connection> logger)
{
    /// <summary>So many refusals in a row are no accident.</summary>
    private const int MostRefusals = 3;

    /// <returns>Who the bot is; null when Telegram refuses the token, and the program is stopping.</returns>
    public async Task<Me?> IntroduceAsync(CancellationToken stopping)
    {
        var backoff = NewBackoff();
        for (var refusals = 0; ;)
        {
            var result = await api.CallAsync(new GetMeRequest(), stopping);
            if (result.Value is { } me)
                return new(me.Id, me.Username ?? "");
            refusals = result.Failure?.Kind == FailureKind.Unauthorized ? refusals + 1 : 0;
            if (refusals == MostRefusals)
            {
                fatal.Because($"Telegram refuses the token ({result.Failure?.Reason}): check Telegram:Token and Telegram:ApiBaseUrl.");
                logger.Fatal(fatal.Reason!);
                return null;
            }

            await WaitAsync(result.Failure, backoff, stopping);
        }
    }

    /// <summary>Polling is refused while a webhook is set. What people wrote meanwhile is kept.</summary>
    public async Task LeaveWebhookAsync(CancellationToken stopping)
    {
        var result = await api.CallAsync(new DeleteWebhookRequest { DropPendingUpdates = false }, stopping);
        if (result.Failure is { } failure)
            logger.CallSkipped("deleteWebhook", failure.Kind, failure.Reason);
    }

    public async Task SetWebhookAsync(CancellationToken stopping)
    {
        var backoff = NewBackoff();
        while (true)
        {
            var result = await api.CallAsync(new SetRawWebhook { Url = options.WebhookUrl, SecretToken = options.WebhookSecret }, stopping);
            if (result.Failure is null)
                break;
            await WaitAsync(result.Failure, backoff, stopping);
        }

        logger.WebhookSet();
    }

    private async Task WaitAsync(CallFailure? failure, Backoff backoff, CancellationToken stopping)
    {
        var delay = backoff.Next();
        if (failure?.RetryAfter > delay)
            delay = failure.RetryAfter.Value;
        logger.ReceivingFailed(failure?.Kind ?? FailureKind.Garbled, failure?.Reason ?? "an empty answer", delay);
        await Task.Delay(delay, time, stopping);
    }

    private static Backoff NewBackoff() => new(TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1), Random.Shared);

    /// <summary>setWebhook with the same list of updates as polling.</summary>
    private sealed class SetRawWebhook() : RequestBase<bool>("setWebhook")
    {
        public required string Url { get; init; }

        public required string SecretToken { get; init; }

        public IReadOnlyList<string> AllowedUpdates { get; init; } = GetRawUpdates.Handled;

        public bool DropPendingUpdates { get; init; }
    }
}
