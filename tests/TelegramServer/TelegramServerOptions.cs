using TelegramStandIn.Limits;

namespace TelegramStandIn;

/// <summary>How the stand-in plays. The defaults are the real server's ways.</summary>
public sealed record TelegramServerOptions
{
    /// <summary>The bot's secret; a made-up one, of a real one's shape.</summary>
    public string Token { get; init; } = "4200000042:AAStandIn-not-a-real-token-0123456789";

    /// <summary>Without the @.</summary>
    public string BotUsername { get; init; } = "summit_bot";

    /// <summary>0: any free port.</summary>
    public int Port { get; init; }

    /// <summary>What all rates, ages and long polls are measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary><see cref="RateLimits.Off"/> for load tests.</summary>
    public RateLimits Rates { get; init; } = RateLimits.Telegram;

    /// <summary>In groups the bot sees only commands, replies to it and messages via it, unless it is an administrator there.</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>How long a test's <c>…Async</c> waits (in real time) before it fails and shows what the bot did instead.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait before a webhook is tried again, doubled at every failure, at most <see cref="WebhookLongestRetry"/>.</summary>
    public TimeSpan WebhookFirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan WebhookLongestRetry { get; init; } = TimeSpan.FromMinutes(1);
}
