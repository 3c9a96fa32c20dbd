namespace Bot.Core.Text;

/// <summary>A unit of a folded text that is looked up without a dictionary.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">The same for the same characters; of different grams practically never the same.</param>
public readonly record struct Gram(TextSpan Span, ulong Key);

/// <summary>
/// Cuts a folded text into character bigrams: two neighbouring ideographs or kana each, a lone one by itself, and a run of letters and
/// digits of other scripts as one.
/// </summary>
public static class Grams
{
    /// <summary>Grams in the order of their starts. A run of letters and digits longer than this is cut.</summary>
    public const int MaxRunLength = 64;

    public static void Of(ReadOnlySpan<char> folded, List<Gram> grams)
    {
        var scanner = new Scanner(folded);
        while (scanner.Next(out var span))
            grams.Add(new(span, Key(span.Of(folded))));
    }

    /// <summary>FNV-1a over the units (http://www.isthe.com/chongo/tech/comp/fnv/, 64 bit).</summary>
    public static ulong Key(ReadOnlySpan<char> folded)
    {
        var key = 14695981039346656037UL;
        foreach (var c in folded)
            key = (key ^ c) * 1099511628211UL;
        return key;
    }

    /// <summary>Ideographs, kana and Hangul: written without blanks between words.</summary>
    public static bool IsIdeographic(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\u3040' and <= '\u30FF'
            or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3007';

    /// <summary>Finds one gram after another, without allocating.</summary>
    public ref struct Scanner(ReadOnlySpan<char> folded)
    {
        private readonly ReadOnlySpan<char> _text = folded;
        private int _at;

        public bool Next(out TextSpan gram)
        {
            for (; _at < _text.Length; _at++)
            {
                if (IsIdeographic(_text[_at]))
                    return Ideographs(out gram);
                if (char.IsLetterOrDigit(_text[_at]) || char.IsSurrogate(_text[_at]))
                    return Run(out gram);
            }

            gram = default;
            return false;
        }

        private bool Ideographs(out TextSpan gram)
        {
            var start = _at++;
            var pair = _at < _text.Length && IsIdeographic(_text[_at]);
            gram = new(start, pair ? 2 : 1);
            // The last ideograph of a run has stood in a bigram already.
            if (pair && !(_at + 1 < _text.Length && IsIdeographic(_text[_at + 1])))
                _at++;
            return true;
        }

        private bool Run(out TextSpan gram)
        {
            var start = _at++;
            while (_at < _text.Length && _at - start < MaxRunLength && !IsIdeographic(_text[_at])
                && (char.IsLetterOrDigit(_text[_at]) || char.IsSurrogate(_text[_at])))
                _at++;
            // What is shown as found never begins or ends with half a character.
            if (_at < _text.Length && char.IsLowSurrogate(_text[_at]) && char.IsHighSurrogate(_text[_at - 1]))
                _at--;
            gram = TextSpan.FromBounds(start, _at);
            return true;
        }
    }
}
