namespace TelegramStandIn.Limits;

/// <summary>How many messages a bot may send. Telegram publishes "about" these and lets short bursts pass.</summary>
/// <param name="PerChat">Messages a second to one chat.</param>
/// <param name="ChatBurst">Messages to one chat that may come at once after a pause.</param>
/// <param name="PerGroup">Messages within any minute to one group.</param>
/// <param name="Overall">Messages within any second to all chats together.</param>
public sealed record RateLimits(double PerChat, int ChatBurst, int PerGroup, int Overall)
{
    public static RateLimits Telegram { get; } = new(PerChat: 1, ChatBurst: 3, PerGroup: 20, Overall: 30);

    /// <summary>No limit at all.</summary>
    public static RateLimits Off { get; } = new(double.PositiveInfinity, int.MaxValue, int.MaxValue, int.MaxValue);
}
