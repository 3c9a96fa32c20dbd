using System.Runtime.InteropServices;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>The candidates of one question, in the order of the passages and their sentences; used again for the next question.</summary>
internal sealed class CandidateList
{
    private readonly List<Candidate> _room = [];
    private readonly List<(double Worse, int Number)> _ranked = [];
    private readonly List<Candidate> _best = [];

    public int Count { get; private set; }

    public ReadOnlySpan<Candidate> All => CollectionsMarshal.AsSpan(_room)[..Count];

    public void Clear() => Count = 0;

    /// <summary>The best first; equal scores in the order of the passages and their sentences.</summary>
    public ReadOnlySpan<Candidate> Ranked()
    {
        _ranked.Clear();
        for (var i = 0; i < Count; i++)
            _ranked.Add((-_room[i].Score, i));
        _ranked.Sort();
        _best.Clear();
        foreach (var (_, number) in _ranked)
            _best.Add(_room[number]);
        return CollectionsMarshal.AsSpan(_best);
    }

    /// <summary>A candidate without features.</summary>
    public Candidate Add(PassageHit hit, int sentence, TextSpan span)
    {
        if (Count == _room.Count)
            _room.Add(new());
        var candidate = _room[Count++];
        candidate.Begin(hit, sentence, span);
        return candidate;
    }
}
