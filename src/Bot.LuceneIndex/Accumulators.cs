namespace Bot.LuceneIndex;

/// <summary>The scores of a segment's passages while a question's terms are added up, one term after another.</summary>
/// <remarks>
/// A window of the segment's documents after the other: its scores stay in the processor's cache, and what the first windows' best have reached is what
/// those of the later ones must reach.
/// </remarks>
internal sealed class Accumulators
{
    [ThreadStatic]
    private static Accumulators? _free;

    private float[] _scores = [];
    private int[] _touched = [];
    private int _count;
    private float _highest;
    private int _window;

    private Accumulators()
    {
    }

    /// <summary>Passages in the running, in the order in which they were touched first.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public float Highest => _highest;

    /// <summary>The first document of the window.</summary>
    public int Start { get; private set; }

    /// <summary>After the last document of the window.</summary>
    public int End { get; private set; }

    /// <summary>The segment's documents.</summary>
    public int Documents { get; private set; }

    /// <param name="documents">The segment's.</param>
    /// <param name="window">The most documents that are looked at together.</param>
    public static Accumulators Rent(int documents, int window)
    {
        var accumulators = _free ?? new();
        _free = null;
        (accumulators.Documents, accumulators._window) = (documents, window);
        var room = Math.Min(documents, window);
        if (accumulators._scores.Length < room)
        {
            accumulators._scores = new float[room];
            accumulators._touched = new int[room];
        }

        return accumulators;
    }

    public static void Return(Accumulators accumulators)
    {
        accumulators.MoveTo(0, 0);
        _free = accumulators;
    }

    /// <summary>Begins with the first window, goes on with the next.</summary>
    /// <returns>False after the last.</returns>
    public bool NextWindow()
    {
        if (End >= Documents)
            return false;
        MoveTo(End, Math.Min(End + _window, Documents));
        return true;
    }

    /// <summary>Clears what was touched, which is less than everything.</summary>
    private void MoveTo(int start, int end)
    {
        foreach (var document in Touched)
            _scores[document - Start] = 0;
        (_count, _highest, Start, End) = (0, 0, start, end);
    }

    public float this[int document] => _scores[document - Start];

    /// <summary>Brings a passage into the running with nothing yet.</summary>
    public void Touch(int document)
    {
        ref var sum = ref _scores[document - Start];
        if (sum != 0)
            return;
        // Too small to change any score that is added.
        sum = float.Epsilon;
        _touched[_count++] = document;
    }

    public void Add(int document, float score)
    {
        ref var sum = ref _scores[document - Start];
        if (sum == 0)
            _touched[_count++] = document;
        sum += score;
        if (sum > _highest)
            _highest = sum;
    }

    public void AddIfTouched(int document, float score)
    {
        ref var sum = ref _scores[document - Start];
        if (sum == 0)
            return;
        sum += score;
        if (sum > _highest)
            _highest = sum;
    }

    /// <summary>The score that as many of the best passages as <paramref name="best"/> has room for have reached at least, here and before; 0 while there are fewer.</summary>
    public float Reached(TopPassages before, Span<float> best)
    {
        if (_count < best.Length)
            return before.Least;
        best.Clear();
        var least = 0f;
        foreach (var document in Touched)
        {
            var score = _scores[document - Start];
            if (score <= least)
                continue;
            // Few places, and rarely a new one among them: insertion is the fastest heap.
            var place = best.Length - 1;
            for (; place > 0 && best[place - 1] < score; place--)
                best[place] = best[place - 1];
            best[place] = score;
            least = best[^1];
        }

        return Math.Max(least, before.Least);
    }

    /// <summary>Drops the passages whose score is below <paramref name="least"/>: nothing to come can bring them among the best.</summary>
    public void Keep(float least)
    {
        var kept = 0;
        foreach (var document in Touched)
        {
            if (_scores[document - Start] >= least)
                _touched[kept++] = document;
            else
                _scores[document - Start] = 0;
        }

        _count = kept;
    }

    /// <summary>Puts what was touched in the order of the documents, in which it mostly is.</summary>
    public void Sort()
    {
        for (var i = 1; i < _count; i++)
        {
            if (_touched[i - 1] < _touched[i])
                continue;
            Array.Sort(_touched, 0, _count);
            return;
        }
    }

    public void Offer(TopPassages best, int documentBase)
    {
        Sort();
        foreach (var document in Touched)
        {
            if (_scores[document - Start] >= best.Least)
                best.Offer(documentBase + document, _scores[document - Start]);
        }
    }
}
