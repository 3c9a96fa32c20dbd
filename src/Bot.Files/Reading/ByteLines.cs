namespace Bot.Files.Reading;

/// <summary>The lines of a file as bytes: only <c>\n</c> ends one, a <c>\r</c> before it and a byte order mark at the start are left out.</summary>
/// <param name="read">Fills a buffer as <see cref="Stream.Read(Span{byte})"/> does: from its start, as far as it gets; 0 at the end.</param>
internal sealed class ByteLines(Func<Memory<byte>, int> read, int longestLine)
{
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private (int Start, int Length) _current;

    /// <summary>The line, until the next one is asked for; empty when <see cref="IsTooLong"/>.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_current.Start, _current.Length);

    /// <summary>Counted from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>The line has more bytes than the longest allowed, and was passed over.</summary>
    public bool IsTooLong { get; private set; }

    public bool IsBlank => !IsTooLong && Current.IndexOfAnyExcept(" \t"u8) < 0;

    /// <returns>False at the end of the file.</returns>
    public bool MoveNext()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var newLine = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (newLine >= 0)
                return Take(searched + newLine, 1);
            searched = _end - _start;
            if (searched > longestLine)
            {
                IsTooLong = true;
                _start = _end = searched = 0;
            }

            if (!Fill())
                return (searched > 0 || IsTooLong) && Take(searched, 0);
        }
    }

    private bool Take(int length, int newLine)
    {
        var line = _buffer.AsSpan(_start, length);
        var mark = Number == 0 && line.StartsWith("\uFEFF"u8) ? 3 : 0;
        var carriageReturn = line.EndsWith("\r"u8) ? 1 : 0;
        IsTooLong |= length > longestLine;
        _current = IsTooLong ? (0, 0) : (_start + mark, length - mark - carriageReturn);
        _start += length + newLine;
        Number++;
        return true;
    }

    /// <summary>Makes room, by moving what is left to the front or by a larger buffer, and reads.</summary>
    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            var left = _buffer.AsSpan(_start, _end - _start);
            var target = left.Length > _buffer.Length / 2 ? new byte[Math.Min(_buffer.Length * 2L, Array.MaxLength)] : _buffer;
            left.CopyTo(target);
            (_start, _end, _buffer) = (0, left.Length, target);
        }

        var length = read(_buffer.AsMemory(_end));
        _end += length;
        return length > 0;
    }
}
