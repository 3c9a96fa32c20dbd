namespace Bot.LuceneIndex.Buffering;

/// <summary>Arrays that a field is put in order in, used for one after another: they are too large to be had anew each time.</summary>
internal sealed class SortRoom
{
    private ulong[] _keys = [];
    private int[] _order = [];
    private int[] _ends = [];
    private int[] _postings = [];

    /// <summary>The terms' <see cref="TermKey"/>s, in order.</summary>
    public ulong[] Keys => _keys;

    /// <summary>The terms' numbers, in the order of the terms.</summary>
    public int[] Order => _order;

    /// <summary>By number: where a term's postings end; they begin where those of the number before it end.</summary>
    public int[] Ends => _ends;

    /// <summary><see cref="Posting"/>s of passages, by the number of the term.</summary>
    public int[] Postings => _postings;

    public void Reserve(int terms, int postings)
    {
        Grow(ref _keys, terms);
        Grow(ref _order, terms);
        Grow(ref _ends, terms);
        Grow(ref _postings, postings);
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length];
    }
}
