namespace Bot.Core.Text;

/// <summary>A half-open range of a text, [Start, End), in UTF-16 code units.</summary>
/// <remarks>C# strings, Lucene offsets and Telegram entities count that way: no border needs a conversion.</remarks>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException">Either number is negative.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    public int Start { get; }

    public int Length { get; }

    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True when the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public TextSpan Shift(int by) => new(Start + by, Length);

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>The span without the white space at its two ends; empty at its start when there is nothing else.</summary>
    public TextSpan Trim(ReadOnlySpan<char> text)
    {
        var start = Start;
        var end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start == end ? new(Start, 0) : FromBounds(start, end);
    }

    public override string ToString() => $"[{Start}, {End})";
}
