namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>Reads a text block by block through one window.</summary>
internal sealed class BlockReader
{
    private readonly char[] _window = new char[TextBlocks.Capacity];
    private int _length;
    private int _used;

    /// <summary>The offset in the text of the block's first unit.</summary>
    public int Start { get; private set; }

    /// <summary>The offset in the text behind the last unit read so far.</summary>
    public int End => Start + _length;

    public ReadOnlySpan<char> Block => _window.AsSpan(0, _used);

    public void Reset() => Start = _length = _used = 0;

    /// <returns>False at the text's end.</returns>
    public bool MoveNext(TextReader text)
    {
        Start += _used;
        _length -= _used;
        Array.Copy(_window, _used, _window, 0, _length);

        // A short read is not the end: a reader may hand out one unit at a time.
        while (_length < _window.Length && text.Read(_window, _length, _window.Length - _length) is > 0 and var read) _length += read;

        _used = TextBlocks.UsableLength(_window.AsSpan(0, _length));
        return _used > 0;
    }
}
