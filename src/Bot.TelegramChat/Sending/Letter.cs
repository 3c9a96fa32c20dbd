using Bot.Storage;

namespace Bot.TelegramChat.Sending;

/// <summary>Something on its way to Telegram.</summary>
/// <param name="entry">What the outbox keeps of it; null for what a restart may forget.</param>
internal sealed class Letter(Outgoing what, OutboxEntry? entry, SendPriority priority, DateTimeOffset createdAt)
{
    /// <summary>Changes when Telegram says that it must go elsewhere.</summary>
    public Outgoing What { get; set; } = what;

    public OutboxEntry? Entry => entry;

    public DateTimeOffset CreatedAt => createdAt;

    public SendPriority Priority => priority;

    public Backoff Backoff { get; } = new(TimeSpan.FromMilliseconds(400), TimeSpan.FromMinutes(1), Random.Shared);

    public TaskCompletionSource<int?> Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For the log.</summary>
    public string Name => What.GetType().Name;
}
