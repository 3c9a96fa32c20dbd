using Bot.Core.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Bot.LuceneIndex;

/// <summary>Hands spans of a text to Lucene as terms: the text was taken apart already.</summary>
/// <remarks>White space inside a span (a word that a line break cuts) is left out of its term.</remarks>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly List<TextSpan> _spans = [];
    private string _text = "";
    private int _next;

    public TermStream() => _term = AddAttribute<ICharTermAttribute>();

    public void Take(string text, IEnumerable<TextSpan> spans)
    {
        _text = text;
        _spans.Clear();
        _spans.AddRange(spans);
        _next = 0;
    }

    public void Take(string text, IReadOnlyList<Gram> grams)
    {
        _text = text;
        _spans.Clear();
        foreach (var gram in grams)
            _spans.Add(gram.Span);
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _spans.Count)
            return false;
        ClearAttributes();
        var span = _spans[_next++];
        var buffer = _term.ResizeBuffer(span.Length);
        var length = 0;
        foreach (var c in span.Of(_text.AsSpan()))
        {
            if (!char.IsWhiteSpace(c))
                buffer[length++] = c;
        }

        _term.Length = length;
        return true;
    }

    public override void Reset() => _next = 0;
}
