using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.LuceneIndex;

/// <summary>Where one thread stands in a field's terms, and the postings of the terms that its question looks for.</summary>
/// <remarks>Lucene's enumerators are large and made for one thread: they are used for one question after another.</remarks>
internal sealed class TermCursor(Terms terms)
{
    /// <summary>Enumerators kept for the next question: of people's questions hardly one has more terms.</summary>
    private const int MostKept = 64;

    private readonly TermsEnum _terms = terms.GetEnumerator();
    private readonly List<(DocsEnum? Postings, bool IsFound)> _slots = [];

    /// <summary>For walking on from a term.</summary>
    public TermsEnum Terms => _terms;

    /// <returns>How many documents hold the term.</returns>
    public int Frequency(BytesRef term) => _terms.SeekExact(term) ? _terms.DocFreq : 0;

    /// <param name="slot">The term's number among the question's terms in this field, from 0.</param>
    /// <returns>How many documents hold the term.</returns>
    public int Find(BytesRef term, int slot, IBits? live)
    {
        while (_slots.Count <= slot)
            _slots.Add(default);
        var postings = _slots[slot].Postings;
        var isFound = _terms.SeekExact(term);
        _slots[slot] = (isFound ? _terms.Docs(live, postings, DocsFlags.FREQS) : postings, isFound);
        return isFound ? _terms.DocFreq : 0;
    }

    /// <summary>The postings of the term, from their start; null where there are none.</summary>
    public DocsEnum? Postings(int slot) => slot < _slots.Count && _slots[slot].IsFound ? _slots[slot].Postings : null;

    /// <summary>The question is answered.</summary>
    public void Forget()
    {
        if (_slots.Count > MostKept)
            _slots.RemoveRange(MostKept, _slots.Count - MostKept);
    }
}
