namespace Bot.LuceneIndex;

/// <summary>The best documents so far; of equal scores the lower number is better.</summary>
/// <param name="floor">What scores less does not matter from the start.</param>
internal sealed class TopPassages(int limit, float floor = 0)
{
    private readonly PriorityQueue<int, (float Score, int Document)> _worstFirst =
        new(Comparer<(float Score, int Document)>.Create(static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Document.CompareTo(a.Document)));

    public int Limit => limit;

    public bool IsEmpty => _worstFirst.Count == 0;

    /// <summary>What a document must reach to matter.</summary>
    public float Least => _worstFirst.Count < limit || !_worstFirst.TryPeek(out _, out var least) ? floor : least.Score;

    public void Offer(int document, float score)
    {
        if (_worstFirst.Count < limit)
            _worstFirst.Enqueue(document, (score, document));
        else
            _worstFirst.EnqueueDequeue(document, (score, document));
    }

    public List<(int Document, float Score)> Sorted()
    {
        var sorted = new List<(int Document, float Score)>(_worstFirst.Count);
        while (_worstFirst.TryDequeue(out var document, out var priority))
            sorted.Add((document, priority.Score));
        sorted.Reverse();
        return sorted;
    }
}
