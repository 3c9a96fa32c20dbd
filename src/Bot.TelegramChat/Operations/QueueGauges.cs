using Bot.TelegramChat.Handling;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Hosting;

namespace Bot.TelegramChat.Operations;

/// <summary>Shows how much waits.</summary>
internal sealed class QueueGauges(ChatMetrics metrics, UpdateDispatcher dispatcher, OutgoingQueue queue) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        metrics.Watch("bot.updates.waiting", "Updates that wait or are being handled.", () => dispatcher.Count);
        metrics.Watch("bot.queue.length", "Messages that wait or are being sent.", () => queue.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
