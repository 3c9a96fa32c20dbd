using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>
/// Splits Chinese text, mixed with other scripts or not, into words by a dictionary and the frequencies of pairs of
/// words. Punctuation marks come out as the term ",".
/// </summary>
public sealed class HMMChineseTokenizer : Tokenizer
{
    private readonly BlockReader _reader = new();
    private readonly List<WordSpan> _spans = [];
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly bool _dropsPunctuation;
    private BlockSegmenter? _segmenter;
    private int _next;
    private int _dropped;

    public HMMChineseTokenizer(TextReader reader)
        : this(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, reader)
    {
    }

    public HMMChineseTokenizer(AttributeFactory factory, TextReader reader)
        : this(factory, reader, dropsPunctuation: false)
    {
    }

    /// <param name="dropsPunctuation">Leaves punctuation marks out and counts them in the next word's position, as a stop filter behind the tokenizer would.</param>
    internal HMMChineseTokenizer(AttributeFactory factory, TextReader reader, bool dropsPunctuation)
        : base(factory, reader)
    {
        _dropsPunctuation = dropsPunctuation;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        AddAttribute<ITypeAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _reader.Reset();
        _spans.Clear();
        _next = _dropped = 0;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        _dropped = 0;
        while (_next < _spans.Count || MoveToNextBlock())
        {
            var span = _spans[_next++];
            if (_dropsPunctuation && span.Type == WordType.DELIMITER)
            {
                _dropped++;
                continue;
            }
            Show(span);
            return true;
        }
        return false;
    }

    public override void End()
    {
        base.End();
        var end = CorrectOffset(_reader.End);
        _offset.SetOffset(end, end);
        _increment.PositionIncrement += _dropped;
    }

    private bool MoveToNextBlock()
    {
        // A block of blanks has no words; the next one may.
        _spans.Clear();
        _next = 0;
        while (_spans.Count == 0)
        {
            if (!_reader.MoveNext(m_input)) return false;

            _segmenter ??= new BlockSegmenter();
            _segmenter.Segment(_reader.Block, 0, _spans);
        }
        return true;
    }

    private void Show(WordSpan span)
    {
        var length = span.End - span.Start;
        var buffer = _term.ResizeBuffer(length);
        _term.Length = TermWriter.Write(_reader.Block[span.Start..span.End], span.Type, buffer);
        _offset.SetOffset(CorrectOffset(_reader.Start + span.Start), CorrectOffset(_reader.Start + span.End));
        if (_dropped > 0) _increment.PositionIncrement = 1 + _dropped;
        _dropped = 0;
    }
}
