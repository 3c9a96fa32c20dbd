using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>Which terms occur in the articles: each is looked up once for a question. For one thread.</summary>
internal sealed class KnownTerms(IPassageView view) : IDisposable
{
    /// <summary>Room that this thread's next question takes over: some thousand terms are looked up where a slip is looked for.</summary>
    [ThreadStatic]
    private static Dictionary<(TermKind Kind, ulong Key), bool>? _free;

    private readonly Dictionary<(TermKind Kind, ulong Key), bool> _known = Take();

    public bool Has(TermKind kind, ReadOnlySpan<char> term)
    {
        var key = (kind, Grams.Key(term));
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = view.Frequency(kind, term) > 0;
        return known;
    }

    public void Dispose()
    {
        _known.Clear();
        _free = _known;
    }

    private static Dictionary<(TermKind Kind, ulong Key), bool> Take()
    {
        var room = _free ?? [];
        _free = null;
        return room;
    }
}
