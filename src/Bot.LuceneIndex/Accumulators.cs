namespace Bot.LuceneIndex;

/// <summary>The scores of a segment's passages while a question's terms are added up, one term after another.</summary>
internal sealed class Accumulators
{
    [ThreadStatic]
    private static Accumulators? _free;

    private float[] _scores = [];
    private int[] _touched = [];
    private int _count;
    private float _highest;

    private Accumulators()
    {
    }

    /// <summary>Passages in the running, in the order in which they were touched first.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public float Highest => _highest;

    public static Accumulators Rent(int documents)
    {
        var accumulators = _free ?? new();
        _free = null;
        if (accumulators._scores.Length < documents)
        {
            accumulators._scores = new float[documents];
            accumulators._touched = new int[documents];
        }

        return accumulators;
    }

    /// <summary>Clears what was touched, which is less than everything.</summary>
    public static void Return(Accumulators accumulators)
    {
        foreach (var document in accumulators.Touched)
            accumulators._scores[document] = 0;
        accumulators._count = 0;
        accumulators._highest = 0;
        _free = accumulators;
    }

    public float this[int document] => _scores[document];

    /// <summary>Brings a passage into the running with nothing yet.</summary>
    public void Touch(int document)
    {
        ref var sum = ref _scores[document];
        if (sum != 0)
            return;
        // Too small to change any score that is added.
        sum = float.Epsilon;
        _touched[_count++] = document;
    }

    public void Add(int document, float score)
    {
        ref var sum = ref _scores[document];
        if (sum == 0)
            _touched[_count++] = document;
        sum += score;
        if (sum > _highest)
            _highest = sum;
    }

    public void AddIfTouched(int document, float score)
    {
        ref var sum = ref _scores[document];
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
            var score = _scores[document];
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
            if (_scores[document] >= least)
                _touched[kept++] = document;
            else
                _scores[document] = 0;
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
            if (_scores[document] >= best.Least)
                best.Offer(documentBase + document, _scores[document]);
        }
    }
}
