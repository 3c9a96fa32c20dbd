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

    private readonly Dictionary<long, ChatPace> _chats = [];
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();

    // Not the clock on the wall: that may be put back.
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <returns>How long the chat's next message, or edit, has to wait; zero or less when it may go now.</returns>
    public TimeSpan Wait(long chatId, bool isEdit)
    {
        lock (_gate)
        {
            if (!_chats.TryGetValue(chatId, out var chat))
                return TimeSpan.Zero;
            var now = Now;
            return Longest(chat.PausedUntil - now, isEdit ? EditWait(chat.Edits, now) : SendWait(chatId, chat, now));
        }
    }

    /// <summary>Counts what has just gone. When its call ended, not when it began: Telegram cannot have seen it later.</summary>
    public void Count(long chatId, bool isEdit)
    {
        lock (_gate)
        {
            var chat = Chat(chatId);
            var now = Now;
            (isEdit ? chat.Edits : chat.Sends).Enqueue(now);
            if (!isEdit)
                chat.LastSend = now;
        }
    }

    /// <summary>Telegram wants the chat left alone.</summary>
    public void Pause(long chatId, TimeSpan duration)
    {
        lock (_gate)
        {
            Chat(chatId).PausedUntil = Now + duration;
        }
    }

    private ChatPace Chat(long chatId)
    {
        if (_chats.TryGetValue(chatId, out var chat))
            return chat;
        if (_chats.Count >= Sweep)
            Forget(Now);
        _chats.Add(chatId, chat = new());
        return chat;
    }

    private static TimeSpan SendWait(long chatId, ChatPace chat, TimeSpan now)
    {
        DropOld(chat.Sends, now);
        var wait = chat.LastSend + Second - now;
        var isGroup = chatId < 0;
        return isGroup && chat.Sends.Count >= MostPerMinuteInGroup ? Longest(wait, chat.Sends.Peek() + Minute - now) : wait;
    }

    private static TimeSpan EditWait(Queue<TimeSpan> edits, TimeSpan now)
    {
        DropOld(edits, now);
        var window = EditsAtOnce * Second;
        var recent = edits.Where(edit => now - edit < window).ToList();
        return recent.Count < EditsAtOnce ? TimeSpan.Zero : recent[0] + window - now;
    }

    private static void DropOld(Queue<TimeSpan> times, TimeSpan now)
    {
        while (times.TryPeek(out var oldest) && now - oldest >= Minute)
            times.Dequeue();
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (id, chat) in _chats.ToList())
        {
            if (chat.PausedUntil < now && chat.Sends.Concat(chat.Edits).All(at => now - at >= Minute))
                _chats.Remove(id);
        }
    }

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class ChatPace
    {
        public Queue<TimeSpan> Sends { get; } = new();

        public Queue<TimeSpan> Edits { get; } = new();

        public TimeSpan LastSend { get; set; } = -Second;

        public TimeSpan PausedUntil { get; set; }
    }
}
