using Lucene.Net.Analysis.Cn.Smart.Words;

namespace Lucene.Net.Analysis.Cn.Smart.Graph;

/// <summary>
/// The words that a sentence may be made of, and the cheapest path through them. Nodes are added in order of their
/// start; every node learns its cheapest predecessor at once, since all of these are complete by then. Reused from
/// sentence to sentence.
/// </summary>
internal sealed class WordGraph(ChineseDictionary dictionary)
{
    private const int None = -1;

    private readonly Word[] _words = dictionary.Words;
    private readonly PairFilter _filter = dictionary.Filter;
    private readonly PairCosts _pairs = dictionary.Pairs;

    // The newest of the nodes that end at, or at blanks before, each position; the others hang on it, newest first.
    private readonly int[] _ending = new int[TextBlocks.Capacity + 1];
    private Node[] _nodes = new Node[TextBlocks.Capacity * 2];
    private int _count;

    // The predecessors of the nodes now being added, and the cheapest sum that any of them offers without a pair.
    private int _newest;
    private int _cheapest;
    private double _cheapestSum;

    /// <param name="length">The sentence's length.</param>
    /// <param name="start">Where its first word starts; <paramref name="length"/> if it has none.</param>
    public void Begin(int length, int start)
    {
        _ending.AsSpan(0, length + 1).Fill(None);
        _count = 0;
        Append(default, start, dictionary.Begin, 0, None);
    }

    /// <summary>The nodes added from now on start at <paramref name="position"/>, which an earlier node leads to.</summary>
    public void MoveTo(int position)
    {
        _newest = _ending[position];
        (_cheapest, _cheapestSum) = (None, double.PositiveInfinity);

        // On equal sums the older node wins: it comes later here.
        for (var at = _newest; at != None; at = _nodes[at].Older)
        {
            if (_nodes[at].UnpairedSum > _cheapestSum) continue;
            (_cheapest, _cheapestSum) = (at, _nodes[at].UnpairedSum);
        }
    }

    /// <param name="span">The word's place in the sentence.</param>
    /// <param name="next">The first position at or behind the span's end where a word can start.</param>
    public void Add(WordSpan span, int next, int word)
    {
        var (sum, previous) = Cheapest(_words[word].Second);
        Append(span, next, word, sum, previous);
    }

    /// <summary>Closes the sentence, to whose end the graph has been moved, and adds the words of the cheapest path to <paramref name="spans"/>.</summary>
    public void End(int offset, List<WordSpan> spans)
    {
        var first = spans.Count;
        for (var (_, at) = Cheapest(_words[dictionary.End].Second); at > 0; at = _nodes[at].Previous)
        {
            var span = _nodes[at].Span;
            spans.Add(span with { Start = offset + span.Start, End = offset + span.End });
        }
        spans.Reverse(first, spans.Count - first);
    }

    private (double Sum, int Previous) Cheapest(ushort second)
    {
        var (sum, previous) = (_cheapestSum, _cheapest);
        var secondHash = PairFilter.HashSecond(second);
        for (var at = _newest; at != None; at = _nodes[at].Older)
        {
            // A pair always costs less than none, so the sums without that _cheapestSum also counts for nodes with a pair never win.
            ref var node = ref _nodes[at];
            if (!_filter.MayHold(node.FirstHash, secondHash)) continue;
            if (!_pairs.TryGet(node.Row, node.First, second, out var cost)) continue;

            var paired = node.Sum + cost;
            if (paired < sum || (paired == sum && at < previous)) (sum, previous) = (paired, at);
        }
        return (sum, previous);
    }

    private void Append(WordSpan span, int next, int word, double sum, int previous)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        ref readonly var record = ref _words[word];
        _nodes[_count] = new Node
        {
            Sum = sum,
            UnpairedSum = sum + record.UnpairedCost,
            Row = record.Row,
            First = record.First,
            FirstHash = PairFilter.HashFirst(record.First),
            Previous = previous,
            Older = _ending[next],
            Span = span,
        };
        _ending[next] = _count++;
    }

    private struct Node
    {
        /// <summary>The cheapest way from the sentence's beginning to this node.</summary>
        public double Sum;
        public double UnpairedSum;
        public int Row;
        public ushort First;
        public int FirstHash;
        public int Previous;
        public int Older;
        public WordSpan Span;
    }
}
