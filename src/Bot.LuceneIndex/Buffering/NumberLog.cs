namespace Bot.LuceneIndex.Buffering;

/// <summary>Numbers one after another, many millions of them: grows without copying what is there.</summary>
internal sealed class NumberLog
{
    private const int BitsOfChunk = 16;

    private const int ChunkLength = 1 << BitsOfChunk;

    private readonly List<int[]> _chunks = [];

    public int Count { get; private set; }

    public IEnumerable<ReadOnlyMemory<int>> Chunks
    {
        get
        {
            for (var start = 0; start < Count; start += ChunkLength)
                yield return _chunks[start >> BitsOfChunk].AsMemory(0, Math.Min(ChunkLength, Count - start));
        }
    }

    public ref int this[int at] => ref _chunks[at >> BitsOfChunk][at & (ChunkLength - 1)];

    public void Add(int number)
    {
        if (Count == _chunks.Count << BitsOfChunk)
            _chunks.Add(new int[ChunkLength]);
        this[Count++] = number;
    }

    /// <summary>Keeps the room.</summary>
    public void Clear() => Count = 0;
}
