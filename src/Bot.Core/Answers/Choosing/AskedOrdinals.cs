using System.Text.RegularExpressions;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Core.Answers.Choosing;

/// <summary>Which of a row a question names: 第三届, 首届, 第2次, 上届. What tells of another of them is no answer.</summary>
/// <remarks>Of 117 such questions of cmrc-train one is answered by a text that tells of another and not of the one asked for.</remarks>
internal sealed partial class AskedOrdinals
{
    private const string First = "1";
    private const string Last = "上";
    private const string Next = "下";

    private readonly List<(string Number, char Unit)> _asked = [];

    /// <summary>The passages found know no such one. The first is often told of without a number.</summary>
    public bool AreNowhere { get; private set; }

    /// <summary>Takes another question in place of the one it had.</summary>
    public void Read(SearchResult result)
    {
        _asked.Clear();
        AreNowhere = false;
        Find(result.Question.Folded, _asked);
        foreach (var one in _asked)
            AreNowhere |= one.Number is not (First or Last or Next) && !result.Hits.Any(hit => Told(CharacterFolding.Fold($"{hit.Passage.Article.Title} {hit.Passage.Text}")).Contains(one));
    }

    /// <summary>Whether a passage, folded, or its article's title tells of another one of the row that is asked for, and not of that one.</summary>
    public bool DifferIn(ReadOnlySpan<char> passage, ReadOnlySpan<char> title)
    {
        if (_asked.Count == 0)
            return false;
        var told = Told(passage);
        Find(title, told);
        return _asked.Exists(one => !told.Contains(one) && told.Exists(other => other.Unit == one.Unit && IsNumbered(other) == IsNumbered(one)));
    }

    /// <summary>第49届 may be 上届 or not; 下届 is not.</summary>
    private static bool IsNumbered((string Number, char Unit) one) => one.Number is not (Last or Next);

    private static List<(string Number, char Unit)> Told(ReadOnlySpan<char> folded)
    {
        var told = new List<(string, char)>();
        Find(folded, told);
        return told;
    }

    private static void Find(ReadOnlySpan<char> folded, List<(string Number, char Unit)> found)
    {
        foreach (var match in Ordinal().EnumerateMatches(folded))
        {
            var ordinal = folded.Slice(match.Index, match.Length);
            if (NumberOf(ordinal) is { } number)
                found.Add((number, ordinal[^1]));
        }
    }

    private static string? NumberOf(ReadOnlySpan<char> ordinal)
    {
        if (ordinal[0] is '上' or '下')
            return ordinal[0] is '上' ? Last : Next;
        var written = ordinal[1..^1].Trim();
        return written.IsEmpty ? First : char.IsAsciiDigit(written[0]) ? written.ToString() : Numerals.ToArabic(written.ToString());
    }

    // 上任 is to take office.
    [GeneratedRegex(@"(?:首|第\s*(?:\d{1,4}|[一二三四五六七八九十百]+)\s*)[届次代回任]|[上下]一?[届次]")]
    private static partial Regex Ordinal();
}
