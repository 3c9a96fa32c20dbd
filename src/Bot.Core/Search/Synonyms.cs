using System.Text;
using Bot.Core.Text;

namespace Bot.Core.Search;

/// <summary>Other words for what people ask, in Solr's format: <c>哈国 => 哈萨克斯坦</c> puts the one for the other, <c>生意, 贸易</c> tries each.</summary>
/// <remarks>Looked up when a question is asked, so that an edited file needs no indexing. <c>#</c> begins a remark, <c>\</c> takes the next character as it is.</remarks>
public sealed class Synonyms
{
    /// <summary>Every rewording is a search of its own.</summary>
    private const int MostRewordings = 4;

    private readonly List<(string From, string To)> _replacements = [];
    private readonly List<(string Word, string[] Others)> _alternatives = [];

    private Synonyms()
    {
    }

    public static Synonyms None { get; } = Parse([], out _);

    /// <param name="wrong">The numbers of the lines, from 1, that say nothing understandable; they are left out.</param>
    public static Synonyms Parse(IEnumerable<string> lines, out IReadOnlyList<int> wrong)
    {
        var synonyms = new Synonyms();
        var bad = new List<int>();
        foreach (var (number, line) in lines.Index())
        {
            if (Sides(line) is { } sides && !synonyms.Add(sides))
                bad.Add(number + 1);
        }

        foreach (var (regional, common) in RegionalWords.OfOtherLength)
            synonyms._replacements.Add((regional, common));
        // 人工智能合作 before 人工智能.
        synonyms._replacements.Sort(static (a, b) => b.From.Length.CompareTo(a.From.Length));
        synonyms._alternatives.Sort(static (a, b) => b.Word.Length.CompareTo(a.Word.Length));
        wrong = bad;
        return synonyms;
    }

    /// <param name="mayOccur">Whether a folded word may stand in the articles: no alternative that does not is tried.</param>
    /// <returns>The question itself, or with its words replaced, then rewordings; different from one another, few, each made when it is asked for.</returns>
    public IEnumerable<Question> Rewordings(Question question, Func<string, bool> mayOccur)
    {
        var folded = CharacterFolding.Fold(question.Text);
        var text = Replace(folded, _replacements);
        yield return text == folded ? question : question.Reworded(text);
        var alternatives = _alternatives
            .Where(one => text.Contains(one.Word, StringComparison.Ordinal))
            .Select(one => (one.Word, Others: Array.FindAll(one.Others, other => mayOccur(other))))
            .ToList();
        for (var which = 0; which < MostRewordings - 1; which++)
        {
            var reworded = Replace(text, [.. alternatives.Where(one => one.Others.Length > which).Select(one => (one.Word, one.Others[which]))]);
            if (reworded == text)
                break;
            yield return question.Reworded(reworded);
        }
    }

    /// <summary>A text in which each word that does not occur gives way to the first of its alternatives that does; the text itself where none does.</summary>
    /// <param name="occurs">Whether a folded word stands in the articles.</param>
    public string InWordsThat(Func<string, bool> occurs, string folded)
    {
        var missing = _alternatives
            .Where(one => folded.Contains(one.Word, StringComparison.Ordinal) && !occurs(one.Word))
            .Select(one => (one.Word, Other: one.Others.FirstOrDefault(occurs)))
            .Where(static one => one.Other is not null);
        return Replace(folded, [.. missing.Select(static one => (one.Word, one.Other!))]);
    }

    private bool Add(List<List<string>> sides)
    {
        if (sides.Count > 2 || sides.Exists(static side => side.Count == 0))
            return false;
        var words = sides[0];
        if (sides.Count == 1)
        {
            foreach (var word in words)
                _alternatives.Add((word, [.. words.Where(other => other != word)]));
            return words.Count > 1;
        }

        var (first, others) = (sides[1][0], sides[1].Skip(1).ToArray());
        foreach (var word in words)
        {
            _replacements.Add((word, first));
            _alternatives.Add((first, others));
        }

        return true;
    }

    /// <returns>The distinct words left and right of =>, folded; null for a line that says nothing.</returns>
    private static List<List<string>>? Sides(string line)
    {
        var sides = new List<List<string>> { new() };
        var word = new StringBuilder();
        var at = 0;
        for (; at < line.Length && line[at] != '#'; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length)
                word.Append(line[++at]);
            else if (line[at] is ',' or '，')
                EndWord();
            else if (line[at] == '=' && at + 1 < line.Length && line[at + 1] == '>')
                EndSide();
            else
                word.Append(line[at]);
        }

        EndWord();
        return line.AsSpan(0, at).IsWhiteSpace() ? null : sides;

        void EndSide()
        {
            EndWord();
            sides.Add([]);
            at++;
        }

        void EndWord()
        {
            var folded = CharacterFolding.Fold(word.ToString().Trim());
            if (folded.Length > 0 && !sides[^1].Contains(folded))
                sides[^1].Add(folded);
            word.Clear();
        }
    }

    private static string Replace(string text, List<(string From, string To)> pairs)
    {
        // One walk for each pair would let one replacement's result be replaced by another: what was put in is left alone.
        StringBuilder? replaced = null;
        var kept = 0;
        for (var at = 0; at < text.Length;)
        {
            var (from, to) = StandingAt(text, at, pairs);
            if (from is null)
            {
                at++;
                continue;
            }

            (replaced ??= new(text.Length)).Append(text, kept, at - kept).Append(to);
            kept = at += from.Length;
        }

        return replaced?.Append(text, kept, text.Length - kept).ToString() ?? text;
    }

    private static (string? From, string? To) StandingAt(string text, int at, List<(string From, string To)> pairs)
    {
        foreach (var (from, to) in pairs)
        {
            if (from[0] == text[at] && StandsAt(text, at, from, to))
                return (from, to);
        }

        return default;
    }

    /// <summary>哈萨克 stands for 哈萨克斯坦, but not in 哈萨克斯坦 itself; AI stands alone, not in MAIL.</summary>
    private static bool StandsAt(string text, int at, string from, string to) =>
        string.CompareOrdinal(text, at, from, 0, from.Length) == 0
        && string.CompareOrdinal(text, at, to, 0, to.Length) != 0
        && !(IsLatin(from[0]) && at > 0 && IsLatin(text[at - 1]))
        && !(IsLatin(from[^1]) && at + from.Length < text.Length && IsLatin(text[at + from.Length]));

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
