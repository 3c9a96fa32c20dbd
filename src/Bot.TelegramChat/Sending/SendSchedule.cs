namespace Bot.TelegramChat.Sending;

/// <summary>When the next message may go, whatever its chat: thirty a second, and one by one as long as Telegram is quick.</summary>
/// <remarks>
/// One by one, because when the process is killed during a call nobody knows whether its message arrived, and it is sent again:
/// one call at a time makes that one message at most. Where Telegram usually takes longer than a thirtieth of a second, that would
/// be less than it allows: then calls go side by side. Times are since any fixed moment. Not thread-safe.
/// </remarks>
internal sealed class SendSchedule
{
    /// <summary>What Telegram takes from one bot in a second.</summary>
    public const int PerSecond = 30;

    /// <summary>So many within half a second.</summary>
    private const int BurstLength = PerSecond - 5;
    private const int Remembered = 5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Nobody waits longer for a call that hangs.</summary>
    private static readonly TimeSpan Patience = Second;

    /// <summary>Between the beginnings of two calls side by side.</summary>
    private static readonly TimeSpan Gap = Second / (2 * PerSecond);

    /// <summary>What the way to Telegram may vary by. After a burst a refusal is likely without it, and costs a whole second.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(30);

    /// <summary>
    /// A message that had to wait counts as if it had gone so much earlier: at thirty a second, one moment's lateness would
    /// otherwise be everybody's for ever. Telegram's "about thirty" lets that pass. Only while much goes out steadily, though:
    /// a crowd that comes at once waits its turn, and where more wait than one second takes the next is full without it.
    /// </summary>
    private static readonly TimeSpan Forgiven = TimeSpan.FromMilliseconds(100);

    /// <summary>So many in <see cref="SteadyFor"/>: half of what may go.</summary>
    private const int SteadyCount = 75;

    private static readonly TimeSpan SteadyFor = 5 * Second;

    /// <summary>How long nothing is forgiven after Telegram let something not pass.</summary>
    private static readonly TimeSpan Strictness = TimeSpan.FromMinutes(1);

    /// <summary>How long a burst makes the next second's messages likely to be refused.</summary>
    private static readonly TimeSpan BurstEcho = 2 * Second;

    /// <summary>A call that takes so much longer than usual may have reached Telegram only at its end.</summary>
    private static readonly TimeSpan Unusual = TimeSpan.FromMilliseconds(50);

    private readonly List<TimeSpan> _counted = [];
    private readonly Queue<TimeSpan> _durations = new([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero]);
    private readonly Queue<TimeSpan> _recent = new();
    private readonly List<TimeSpan> _open = [];
    private TimeSpan _usual;
    private TimeSpan _lastCounted;
    private TimeSpan _pausedUntil;
    private TimeSpan _strictUntil;
    private TimeSpan _burstUntil;

    /// <param name="since">Since when it waits.</param>
    /// <returns>When it may go; <see cref="TimeSpan.MaxValue"/> when a call must end first.</returns>
    public TimeSpan Due(TimeSpan since, TimeSpan now) => new[] { since, _pausedUntil, Turn(since, now), Room(now) }.Max();

    /// <param name="since">Since when it waits.</param>
    /// <param name="behind">How many wait behind it.</param>
    public Slot Begin(TimeSpan since, int behind, TimeSpan now)
    {
        _open.Add(now);
        _recent.Enqueue(now);
        while (now - _recent.Peek() > SteadyFor)
            _recent.Dequeue();
        var isForgiving = _recent.Count >= SteadyCount && behind < PerSecond && now >= _strictUntil;
        // Never before the one before it: that would give the place of a message to which nothing was forgiven.
        _lastCounted = isForgiving ? Latest(_lastCounted, Latest(since, now - Forgiven)) : now;
        return new(_lastCounted, now);
    }

    public void End(Slot slot, TimeSpan now)
    {
        var took = now - slot.Begun;
        Count(took > _usual + Unusual ? now : slot.Counted);
        _durations.Enqueue(took);
        if (_durations.Count > Remembered)
            _durations.Dequeue();
        _usual = _durations.Order().ElementAt(Remembered / 2);
        _open.Remove(slot.Begun);
    }

    /// <summary>Telegram wants the whole bot to be quiet.</summary>
    public void Pause(TimeSpan until)
    {
        _pausedUntil = until;
        _strictUntil = until + Strictness;
    }

    /// <summary>When it need not wait any longer for the calls before it.</summary>
    private TimeSpan Turn(TimeSpan since, TimeSpan now)
    {
        if (_open.Count == 0 || now - _open[^1] >= Patience)
            return since;
        var beside = _open[^1] + Gap;
        return _usual > Second / PerSecond ? beside : Latest(beside, Earliest(since, _open[^1]) + Patience);
    }

    /// <summary>When the second's messages leave room for one more.</summary>
    private TimeSpan Room(TimeSpan now)
    {
        var window = now < _burstUntil ? Second + Margin : Second;
        _counted.RemoveAll(at => now - at >= window);
        var tooMany = _counted.Count + _open.Count - PerSecond;
        if (tooMany < 0)
            return TimeSpan.MinValue;
        return tooMany < _counted.Count ? _counted[tooMany] + window : TimeSpan.MaxValue;
    }

    private void Count(TimeSpan at)
    {
        var place = _counted.BinarySearch(at);
        _counted.Insert(place < 0 ? ~place : place, at);
        if (_counted.Count >= BurstLength && _counted[^1] - _counted[^BurstLength] < Second / 2)
            _burstUntil = at + BurstEcho;
    }

    private static TimeSpan Earliest(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Latest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <param name="Counted">When it counts as gone.</param>
    internal readonly record struct Slot(TimeSpan Counted, TimeSpan Begun);
}
