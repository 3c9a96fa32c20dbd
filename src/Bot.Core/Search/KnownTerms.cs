namespace Bot.Core.Search;

/// <summary>Which terms occur in the articles: each is looked up once for a question.</summary>
internal sealed class KnownTerms(IPassageView view)
{
    private readonly Dictionary<(TermKind Kind, string Term), int> _frequencies = [];

    /// <summary>Looks up what was not looked up yet, all at once.</summary>
    public void LookUp(TermKind kind, IEnumerable<string> terms)
    {
        var wanted = terms.Distinct().Where(term => !_frequencies.ContainsKey((kind, term))).ToList();
        foreach (var (term, frequency) in wanted.Zip(view.Frequencies(kind, wanted)))
            _frequencies[(kind, term)] = frequency;
    }

    /// <summary>False for what was not looked up.</summary>
    public bool Has(TermKind kind, string term) => Frequency(kind, term) > 0;

    public int Frequency(TermKind kind, string term) => _frequencies.GetValueOrDefault((kind, term));
}
