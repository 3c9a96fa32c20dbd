using System.Text;

namespace TelegramStandIn.Updates;

/// <summary>Posts updates to the bot: in order for one chat, at the same time for several, again and again until it says 2xx.</summary>
internal sealed class Webhook(World world) : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private CancellationTokenSource? _delivering;
    private Task _delivery = Task.CompletedTask;

    /// <param name="Secret">Comes back in every request's header; null for none.</param>
    internal sealed record Settings(Uri Url, string? Secret, int MaxConnections);

    public Settings? Current { get; private set; }

    public bool IsSet => Current is not null;

    public (DateTimeOffset At, string Message)? LastError { get; private set; }

    /// <summary>Whoever calls holds the world's gate. Replaces what was set before.</summary>
    public void Set(Settings settings)
    {
        Unset();
        (Current, LastError) = (settings, null);
        _delivering = new();
        var cancellationToken = _delivering.Token;
        _delivery = Task.Run(() => DeliverAsync(settings, cancellationToken), CancellationToken.None);
    }

    /// <summary>Whoever calls holds the world's gate.</summary>
    public void Unset()
    {
        _delivering?.Cancel();
        _delivering = null;
        Current = null;
    }

    public async ValueTask DisposeAsync()
    {
        lock (world.Gate)
            Unset();
        await _delivery.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
    }

    private async Task DeliverAsync(Settings settings, CancellationToken cancellationToken)
    {
        using var connections = new SemaphoreSlim(settings.MaxConnections);
        var busy = new HashSet<long>();
        var workers = new List<Task>();
        try
        {
            while (true)
            {
                Task changed;
                lock (world.Gate)
                {
                    changed = world.Updates.Changed;
                    workers.RemoveAll(worker => worker.IsCompleted);
                    foreach (var key in world.Updates.Pending().Select(update => update.Key).Where(busy.Add))
                        workers.Add(DeliverChatAsync(settings, key, busy, connections, cancellationToken));
                }

                await changed.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            await Task.WhenAll(workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DeliverChatAsync(
        Settings settings, long key, HashSet<long> busy, SemaphoreSlim connections, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var delay = world.Options.WebhookFirstRetry;
        while (true)
        {
            Update? update;
            lock (world.Gate)
            {
                update = world.Updates.Pending().FirstOrDefault(pending => pending.Key == key);
                if (update is null)
                {
                    busy.Remove(key);
                    return;
                }
            }

            await connections.WaitAsync(cancellationToken);
            var failure = await PostAsync(settings, update, cancellationToken);
            connections.Release();
            lock (world.Gate)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (failure is null)
                    world.Updates.Remove([update]);
                else
                    LastError = (world.Time.GetUtcNow(), failure);
            }

            if (failure is null)
            {
                delay = world.Options.WebhookFirstRetry;
                continue;
            }

            await Task.Delay(delay, world.Time, cancellationToken);
            delay = Min(delay * 2, world.Options.WebhookLongestRetry);
        }
    }

    /// <returns>What went wrong, in Telegram's words, or null.</returns>
    private async Task<string?> PostAsync(Settings settings, Update update, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url);
        request.Content = new StringContent(update.ToJson().ToJsonString(), Encoding.UTF8, "application/json");
        if (settings.Secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", settings.Secret);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? null
                : $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (HttpRequestException)
        {
            return "Connection failed";
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "Read timeout expired";
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
