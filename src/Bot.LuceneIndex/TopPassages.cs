namespace Bot.LuceneIndex;

/// <summary>The best documents so far; of equal scores the lower number is better.</summary>
internal sealed class TopPassages(int limit)
{
    private readonly PriorityQueue<int, (float Score, int Document)> _worstFirst =
        new(Comparer<(float Score, int Document)>.Create(static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Document.CompareTo(a.Document)));

    public int Limit => limit;

    /// <summary>What a document must reach to matter; 0 while there is room.</summary>
    public float Least => _worstFirst.Count < limit || !_worstFirst.TryPeek(out _, out var least) ? 0 : least.Score;

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
