using System.Text.Json.Nodes;
using TelegramStandIn.Http;

namespace TelegramStandIn.Updates;

/// <summary>getUpdates: one poller at a time, the newest; it waits until there is something to hear.</summary>
internal sealed class LongPolling(World world)
{
    /// <summary>What the real server cuts longer timeouts to.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(50);

    private TaskCompletionSource? _poller;
    private TaskCompletionSource _polled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many polls have come in. Whoever reads it holds the world's gate.</summary>
    public int Count { get; private set; }

    /// <summary>Ends when the next poll has come in. Whoever reads it holds the world's gate.</summary>
    public Task Polled => _polled.Task;

    /// <exception cref="ApiException">409: a webhook is set, or another poll came.</exception>
    public async Task<JsonNode?> GetUpdatesAsync(Parameters parameters, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(Math.Clamp(parameters.Integer("timeout") ?? 0, 0, (long)LongestPoll.TotalSeconds));
        var limit = (int)(parameters.Integer("limit") is { } asked and >= 1 and <= 100 ? asked : 100);
        var terminated = Register(parameters);
        try
        {
            return await WaitForUpdatesAsync(limit, timeout, terminated.Task, cancellationToken);
        }
        finally
        {
            Interlocked.CompareExchange(ref _poller, null, terminated);
        }
    }

    /// <summary>Ends a running poll, as another one, or a webhook, does.</summary>
    public void Terminate() => Interlocked.Exchange(ref _poller, null)?.TrySetResult();

    private TaskCompletionSource Register(Parameters parameters)
    {
        var terminated = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (world.Gate)
        {
            if (world.Webhook.IsSet)
            {
                throw ApiException.Conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            }

            Interlocked.Exchange(ref _poller, terminated)?.TrySetResult();
            world.Updates.Types.Remember(parameters.Array("allowed_updates"));
            if (parameters.Integer("offset") is { } offset and not 0)
                world.Updates.Confirm(offset);
            Count++;
            _polled.SetResult();
            _polled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return terminated;
    }

    private async Task<JsonNode?> WaitForUpdatesAsync(int limit, TimeSpan timeout, Task terminated, CancellationToken cancellationToken)
    {
        using var poll = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tooLong = timeout > TimeSpan.Zero ? Task.Delay(timeout, world.Time, poll.Token) : Task.CompletedTask;
        try
        {
            while (true)
            {
                Task changed;
                lock (world.Gate)
                {
                    // Checked under the gate: what another poller confirms must not be answered twice.
                    if (terminated.IsCompleted)
                        throw Terminated();
                    if (Take(limit) is { Count: > 0 } updates)
                        return updates;
                    changed = world.Updates.Changed;
                }

                if (tooLong.IsCompleted)
                    return new JsonArray();
                await Task.WhenAny(changed, terminated, tooLong);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await poll.CancelAsync();
        }
    }

    private JsonArray Take(int limit)
    {
        var updates = world.Updates.Pending().Take(limit).ToList();
        var json = new JsonArray([.. updates.Select(update => update.ToJson())]);
        // A repeated update has no offset that could confirm it: once is enough.
        world.Updates.Remove(updates.Where(update => update.IsRepeated));
        return json;
    }

    private static ApiException Terminated() =>
        ApiException.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
}
