using Bot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Operations;

/// <summary>Keeps the database small.</summary>
internal sealed class Pruning(Retention retention, TimeProvider time, ILogger<Pruning> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            Turn();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }

    internal void Turn()
    {
        try
        {
            if (retention.Prune() is > 0 and var rows)
                logger.Pruned(rows);
        }
        catch (Exception exception)
        {
            // The disk may be full for a while; the next hour is another try.
            logger.PruningFailed(exception);
        }
    }
}
