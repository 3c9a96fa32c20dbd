using Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.TelegramChat.Operations;

/// <summary>Healthy while Telegram answers and the database does.</summary>
internal sealed class Liveness(TelegramOptions options, UpdateStore store, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private long _lastSign = time.GetTimestamp();

    /// <summary>Telegram has answered.</summary>
    public void Alive() => _lastSign = time.GetTimestamp();

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var counts = store.Count();
        var data = new Dictionary<string, object> { ["waiting"] = counts.Waiting, ["dead"] = counts.Dead };
        var silence = time.GetElapsedTime(_lastSign);
        var isSilent = options.Mode == ReceivingMode.Polling && silence > Patience;
        return Task.FromResult(isSilent
            ? HealthCheckResult.Unhealthy($"Telegram has not answered for {silence.TotalSeconds:F0} s", data: data)
            : HealthCheckResult.Healthy(data: data));
    }
}
