using TelegramStandIn.Chats;
using TelegramStandIn.Http;

namespace TelegramStandIn.Limits;

/// <summary>Counts what the bot sends and refuses what comes too soon. Whoever asks holds the world's gate.</summary>
/// <remarks>A refused message does not count: who waits as long as told gets through.</remarks>
internal sealed class RateLimiter(TimeProvider time)
{
    private readonly Queue<DateTimeOffset> _all = new();
    private readonly Dictionary<long, Queue<DateTimeOffset>> _groups = [];
    private readonly Dictionary<long, (double Tokens, DateTimeOffset At)> _chats = [];

    public required RateLimits Limits { get; set; }

    /// <exception cref="ApiException">429, with the seconds to wait.</exception>
    public void Count(Chat chat)
    {
        if (Limits == RateLimits.Off)
            return;
        var now = time.GetUtcNow();
        var group = chat.IsGroup ? Group(chat.Id) : null;
        var tokens = Tokens(chat.Id, now);
        var wait = new[]
        {
            tokens >= 1 - 1e-9 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - tokens) / Limits.PerChat),
            UntilRoom(_all, Limits.Overall, TimeSpan.FromSeconds(1), now),
            group is null ? TimeSpan.Zero : UntilRoom(group, Limits.PerGroup, TimeSpan.FromMinutes(1), now),
        }.Max();
        if (wait > TimeSpan.Zero)
            throw ApiException.TooManyRequests(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds - 1e-6)));
        _chats[chat.Id] = (tokens - 1, now);
        _all.Enqueue(now);
        group?.Enqueue(now);
    }

    private double Tokens(long chatId, DateTimeOffset now) =>
        _chats.TryGetValue(chatId, out var bucket)
            ? Math.Min(Limits.ChatBurst, bucket.Tokens + (now - bucket.At).TotalSeconds * Limits.PerChat)
            : Limits.ChatBurst;

    private Queue<DateTimeOffset> Group(long chatId) =>
        _groups.TryGetValue(chatId, out var sent) ? sent : _groups[chatId] = new();

    private static TimeSpan UntilRoom(Queue<DateTimeOffset> sent, int limit, TimeSpan window, DateTimeOffset now)
    {
        while (sent.TryPeek(out var oldest) && now - oldest >= window)
            sent.Dequeue();
        return sent.Count < limit ? TimeSpan.Zero : sent.Peek() + window - now;
    }
}
