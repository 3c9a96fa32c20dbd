using Bot.Storage;
using Bot.TelegramChat;
using Bot.TelegramChat.Operations;
using Bot.Tests.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Tests.Chat;

public class LivenessTests
{
    [Theory]
    [InlineData(ReceivingMode.Polling, HealthStatus.Unhealthy)]
    // Telegram calls when somebody writes; silence is no sign.
    [InlineData(ReceivingMode.Webhook, HealthStatus.Healthy)]
    public async Task A_silent_telegram_is_unhealthy_where_we_ask_it_all_the_time(ReceivingMode mode, HealthStatus expected)
    {
        using var stage = new StoreStage();
        var liveness = new Liveness(new() { Mode = mode }, new UpdateStore(stage.Database), stage.Time);

        Assert.Equal(HealthStatus.Healthy, await StatusAsync(liveness));
        stage.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(expected, await StatusAsync(liveness));
        liveness.Alive();
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(liveness));
    }

    private static async Task<HealthStatus> StatusAsync(Liveness liveness) =>
        (await liveness.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status;
}
