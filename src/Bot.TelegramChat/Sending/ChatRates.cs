namespace Bot.TelegramChat.Sending;

/// <summary>What Telegram takes for one chat: about a message a second, in a group twenty a minute.</summary>
/// <remarks>Edits cost the reader nothing and are not counted as messages; a few at once are fine, then one a second. A refusal (429) stops both.</remarks>
internal sealed class ChatRates(TimeProvider time)
{
    private const int MostPerMinuteInGroup = 20;
    private const int EditsAtOnce = 4;
    private const int Sweep = 1_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, Chat> _chats = [];
    private readonly Lock _gate = new();

    /// <returns>Zero when it may go now, and is counted; else how long to wait before asking again.</returns>
    public TimeSpan TryTake(long chatId, bool isEdit)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_chats.TryGetValue(chatId, out var chat))
            {
                if (_chats.Count >= Sweep)
                    Forget(now);
                _chats.Add(chatId, chat = new());
            }

            var wait = chat.PausedUntil - now;
            var times = isEdit ? chat.Edits : chat.Sends;
            while (times.TryPeek(out var oldest) && now - oldest >= Minute)
                times.Dequeue();
            wait = Longest(wait, isEdit ? EditWait(times, now) : SendWait(chatId, chat, now));
            if (wait > TimeSpan.Zero)
                return wait;

            times.Enqueue(now);
            if (!isEdit)
                chat.LastSend = now;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Telegram wants the chat left alone.</summary>
    public void Pause(long chatId, TimeSpan duration)
    {
        lock (_gate)
        {
            if (!_chats.TryGetValue(chatId, out var chat))
                _chats.Add(chatId, chat = new());
            chat.PausedUntil = time.GetUtcNow() + duration;
        }
    }

    private static TimeSpan SendWait(long chatId, Chat chat, DateTimeOffset now)
    {
        var wait = chat.LastSend + Second - now;
        var isGroup = chatId < 0;
        return isGroup && chat.Sends.Count >= MostPerMinuteInGroup ? Longest(wait, chat.Sends.Peek() + Minute - now) : wait;
    }

    private static TimeSpan EditWait(Queue<DateTimeOffset> edits, DateTimeOffset now)
    {
        var window = EditsAtOnce * Second;
        var recent = edits.Where(edit => now - edit < window).ToList();
        return recent.Count < EditsAtOnce ? TimeSpan.Zero : recent[0] + window - now;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (id, chat) in _chats.ToList())
        {
            if (chat.PausedUntil < now && chat.Sends.Concat(chat.Edits).All(at => now - at >= Minute))
                _chats.Remove(id);
        }
    }

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Chat
    {
        public Queue<DateTimeOffset> Sends { get; } = new();

        public Queue<DateTimeOffset> Edits { get; } = new();

        public DateTimeOffset LastSend { get; set; }

        public DateTimeOffset PausedUntil { get; set; }
    }
}
