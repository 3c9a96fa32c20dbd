using System.Text;
using TelegramStandIn.Acts;

namespace TelegramStandIn;

public sealed partial class TelegramServer
{
    private const int ShownOnTimeout = 12;

    /// <summary>The first act of a kind that matches, whether it has happened already or still will.</summary>
    /// <param name="after">Acts up to this number do not count; <see cref="LastAct"/> for "from now on".</param>
    /// <exception cref="TimeoutException">Patience ran out; the message tells what the bot did instead.</exception>
    public Task<TAct> WaitForAsync<TAct>(
        Func<TAct, bool>? matches = null, long after = 0, CancellationToken cancellationToken = default)
        where TAct : Act =>
        PatientlyAsync(typeof(TAct).Name, token => _world.Acts.FirstAsync(after, matches ?? (_ => true), token), cancellationToken);

    /// <summary>The first call of a method that matches.</summary>
    /// <exception cref="TimeoutException">Patience ran out.</exception>
    public Task<ApiCall> WaitForCallAsync(
        string method, Func<ApiCall, bool>? matches = null, long after = 0, CancellationToken cancellationToken = default) =>
        PatientlyAsync(
            $"a call of {method}",
            token => _world.Calls.FirstAsync<ApiCall>(
                after,
                call => call.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && matches?.Invoke(call) != false,
                token),
            cancellationToken);

    /// <summary>Ends when a bot has polled, or has set a webhook.</summary>
    /// <param name="moreThan">Polls that do not count: <see cref="Polls"/> before a restart, to wait for the bot to be back.</param>
    /// <exception cref="TimeoutException">Patience ran out.</exception>
    public Task WhenPolledAsync(int moreThan = 0, CancellationToken cancellationToken = default) => PatientlyAsync(
        "a poll",
        async token =>
        {
            var webhook = _world.Calls.FirstAsync<ApiCall>(0, call => call.Method == "setWebhook", token);
            while (!webhook.IsCompleted)
            {
                Task polled;
                lock (_world.Gate)
                {
                    if (_world.Polling.Count > moreThan)
                        return true;
                    polled = _world.Polling.Polled;
                }

                await (await Task.WhenAny(polled, webhook)).WaitAsync(token);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Ends when the bot has confirmed every update.</summary>
    /// <exception cref="TimeoutException">Patience ran out.</exception>
    public Task WhenConfirmedAsync(CancellationToken cancellationToken = default) => PatientlyAsync(
        "the confirmation of all updates",
        async token =>
        {
            while (true)
            {
                Task changed;
                lock (_world.Gate)
                {
                    if (_world.Updates.Count == 0)
                        return true;
                    changed = _world.Updates.Changed;
                }

                await changed.WaitAsync(token);
            }
        },
        cancellationToken);

    private async Task<T> PatientlyAsync<T>(string what, Func<CancellationToken, Task<T>> wait, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_world.Options.Patience);
        try
        {
            return await wait(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(WhatHappened(what));
        }
        finally
        {
            // Whatever still listens in vain must not listen for ever.
            await patience.CancelAsync();
        }
    }

    private string WhatHappened(string what)
    {
        var report = new StringBuilder($"Waited {_world.Options.Patience.TotalSeconds} s for {what}. The last calls were:\n");
        foreach (var call in Calls.TakeLast(ShownOnTimeout))
            report.Append(call).Append('\n');
        return report.ToString();
    }
}
