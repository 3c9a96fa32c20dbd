using Lucene.Net.Index;

namespace Bot.LuceneIndex.Buffering;

/// <summary>The postings of one term, as <see cref="FieldInverter"/> sorts them.</summary>
internal sealed class InvertedPostings : DocsEnum
{
    private int[] _postings = [];
    private int _next;
    private int _end;
    private int _passage = -1;
    private int _frequency;

    public override int DocID => _passage;

    public override int Freq => _frequency;

    public void Take(int[] postings, int start, int end) => (_postings, _next, _end, _passage) = (postings, start, end, -1);

    public override int NextDoc()
    {
        if (_next == _end)
            return _passage = NO_MORE_DOCS;
        (_passage, _frequency) = (Posting.NumberOf(_postings[_next]), 0);
        do
        {
            _frequency += Posting.FrequencyOf(_postings[_next++]);
        }
        while (_next < _end && Posting.NumberOf(_postings[_next]) == _passage);
        return _passage;
    }

    public override int Advance(int target) => SlowAdvance(target);

    public override long GetCost() => _end - _next;
}
