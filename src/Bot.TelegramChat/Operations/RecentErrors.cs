using Bot.Core.Search;

namespace Bot.TelegramChat.Operations;

/// <summary>The last few errors, for an admin's <c>/status</c>.</summary>
internal sealed class RecentErrors(TimeProvider time)
{
    private const int Most = 5;
    private readonly Queue<RecentError> _errors = new();
    private readonly Lock _gate = new();

    public void Add(string text) => Add(null, text);

    /// <param name="trouble">Said instead of the text to those who read it in a chat.</param>
    public void Add(IndexTrouble? trouble, string text)
    {
        lock (_gate)
        {
            _errors.Enqueue(new(time.GetUtcNow(), trouble, text));
            if (_errors.Count > Most)
                _errors.Dequeue();
        }
    }

    /// <returns>Latest first.</returns>
    public IReadOnlyList<RecentError> All()
    {
        lock (_gate)
            return [.. _errors.Reverse()];
    }
}

internal sealed record RecentError(DateTimeOffset At, IndexTrouble? Trouble, string Text);
