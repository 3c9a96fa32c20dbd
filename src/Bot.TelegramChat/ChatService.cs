using Bot.TelegramChat.Admin;
using Bot.TelegramChat.Conversation;
using Bot.TelegramChat.Handling;
using Bot.TelegramChat.Operations;
using Bot.TelegramChat.Receiving;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat;

/// <summary>The bot's life: takes up what was left, receives until told to stop, finishes what it has begun.</summary>
internal sealed class ChatService(
    TelegramOptions options, Connection connection, BotIdentity identity, Intake intake, PollingLoop polling, UpdateDispatcher dispatcher,
    OutgoingQueue queue, WarmUp warmUp, Reindexing reindexing, Menus menus, FatalStop fatal, TimeProvider time, ILogger<ChatService> logger) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        warmUp.Run();
        // Before the webhook can bring anything new: what is old is answered first, and each once.
        var updates = intake.Recover();
        var messages = queue.Recover();
        if (updates + messages > 0)
            logger.Recovered(updates, messages);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var inBackground = Task.CompletedTask;
        try
        {
            if (await connection.IntroduceAsync(stoppingToken) is { } me)
            {
                identity.Is(me);
                logger.Connected(me.Username, options.Mode);
                inBackground = menus.SetAsync(stoppingToken);
                await ReceiveAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This is how it ends.
        }

        await FinishAsync();
        await inBackground.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReceiveAsync(CancellationToken stopping)
    {
        if (options.Mode == ReceivingMode.Polling)
        {
            await connection.LeaveWebhookAsync(stopping);
            await polling.RunAsync(stopping);
            return;
        }

        await connection.SetWebhookAsync(stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, stopping);
    }

    /// <summary>What was begun is finished as far as the time allows; the rest is stored already and done after the next start.</summary>
    private async Task FinishAsync()
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(options.ShutdownSeconds), time);
        try
        {
            await reindexing.StopAsync();
            // A token that Telegram refuses sends nothing, however long one waits.
            if (fatal.Reason is null)
            {
                await dispatcher.WhenIdleAsync(bound.Token);
                await queue.WhenIdleAsync(bound.Token);
            }
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested)
        {
            // Long enough.
        }

        var (updates, messages) = (dispatcher.Count, queue.Count);
        await dispatcher.StopAsync();
        await queue.StopAsync();
        logger.Stopped(updates, messages);
    }
}
