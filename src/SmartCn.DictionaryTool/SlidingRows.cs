namespace SmartCn.DictionaryTool;

/// <summary>
/// Slides sparse rows over each other in one array so that no two entries meet: the fullest rows first, each as far to
/// the left as it goes (first-fit decreasing; Tarjan and Yao, "Storing a sparse table", 1979).
/// </summary>
/// <param name="reserved">How many cells at the array's beginning are taken already.</param>
internal sealed class SlidingRows(int reserved)
{
    private readonly List<bool> _taken = [.. Enumerable.Repeat(true, reserved)];
    private int _firstFree = reserved;

    /// <summary>The number of cells up to the last one taken.</summary>
    public int Length => _taken.Count;

    /// <param name="rows">The columns of each row, ascending, none empty.</param>
    /// <returns>The cell of each row's column 0; 1 at least.</returns>
    public int[] Place(IReadOnlyList<int[]> rows)
    {
        var bases = new int[rows.Count];
        foreach (var row in Enumerable.Range(0, rows.Count).OrderByDescending(row => rows[row].Length))
        {
            bases[row] = FindBase(rows[row]);
            foreach (var column in rows[row]) Take(bases[row] + column);
        }
        return bases;
    }

    private int FindBase(int[] columns)
    {
        while (IsTaken(_firstFree)) _firstFree++;
        for (var cell = Math.Max(_firstFree, columns[0] + 1); ; cell++)
        {
            var start = cell - columns[0];
            if (Fits(start, columns)) return start;
        }
    }

    private bool Fits(int start, int[] columns)
    {
        foreach (var column in columns)
        {
            if (IsTaken(start + column)) return false;
        }
        return true;
    }

    private bool IsTaken(int cell) => cell < _taken.Count && _taken[cell];

    private void Take(int cell)
    {
        while (_taken.Count <= cell) _taken.Add(false);
        _taken[cell] = true;
    }
}
