using System.Text.RegularExpressions;

namespace Bot.Core.Passages;

/// <summary>The people that an article has named so far, by their names and offices: what 总统 alone refers to.</summary>
internal sealed class People
{
    private readonly Dictionary<string, Person> _byName = [];
    private readonly Dictionary<string, Person> _byOffice = [];

    /// <summary>Takes note of those that a sentence names.</summary>
    public void Note(string sentence)
    {
        var titles = new HashSet<int>();
        foreach (Match match in PersonNames.TitleAndName().Matches(sentence))
        {
            var (title, name) = (match.Groups["title"].Value, match.Groups["name"].Value);
            if (!PersonNames.IsNameBehindTitle(name))
                continue;
            titles.Add(match.Index);
            var whose = CountryBefore(sentence, match.Index);
            Add(name, whose + title + name, title, whose + title);
        }

        foreach (Match match in PersonNames.NameAndTitle().Matches(sentence))
        {
            var (title, name) = (match.Groups["title"].Value, match.Groups["name"].Value);
            if (!titles.Contains(match.Groups["title"].Index) && (name.Length == 1 || PersonNames.IsName(name)))
                Add(name, match.Value, title, title);
        }
    }

    /// <summary>The person that a clause begins with, as the article names it; null where there is none, or it is not clear who.</summary>
    public string? SubjectOf(string clause)
    {
        clause = PersonNames.LeadIn().Replace(clause, "");
        Note(clause);
        if (clause.StartsWith('他') || clause.StartsWith('她'))
            return OnlyOne()?.Called;
        if (NamedAtStart(clause) is { } named)
            return named.Called;
        var office = PersonNames.Office().Match(clause);
        if (office.Success)
            return OfOffice(office.Groups["whose"].Value, office.Groups["title"].Value, clause[office.Length..]);
        var speaking = PersonNames.NameThatSays().Match(clause);
        return speaking.Success && PersonNames.IsName(speaking.Groups["name"].Value) ? speaking.Groups["name"].Value : null;
    }

    private string? OfOffice(string whose, string title, string rest)
    {
        if (NamedAtStart(rest) is { } named)
            return named.Called;
        if (_byOffice.GetValueOrDefault(whose + title) is { } holder)
            return holder.Called;
        return PersonNames.IsBody(whose) ? whose + title : null;
    }

    /// <summary>The longest known name that the text begins with.</summary>
    private Person? NamedAtStart(string text) =>
        _byName.Keys.Where(name => text.StartsWith(name, StringComparison.Ordinal)).MaxBy(static name => name.Length) is { } longest ? _byName[longest] : null;

    /// <summary>他 is clear as long as nobody else was named.</summary>
    private Person? OnlyOne() => _byName.Values.Distinct().Take(2).ToList() is [var only] ? only : null;

    private static string CountryBefore(string sentence, int at)
    {
        for (var length = Math.Min(Places.LongestCountry, at); length >= 2; length--)
        {
            if (Places.IsCountry(sentence.AsSpan(at - length, length)))
                return sentence.Substring(at - length, length);
        }

        return "";
    }

    private void Add(string name, string called, string title, string office)
    {
        // 托卡耶夫 alone is the one whose whole name, 哈斯穆-卓玛尔特·托卡耶夫, was given before.
        var last = name[(name.LastIndexOfAny(['·', '•', '・']) + 1)..];
        var person = _byName.GetValueOrDefault(name) ?? _byName.GetValueOrDefault(last) ?? new Person();
        person.Called = called;
        _byName[name] = _byOffice[title] = _byOffice[office] = person;
        // One character is no name by itself: 王先生 is found as a whole.
        if (last.Length > 1)
            _byName[last] = person;
        else
            _byName.Remove(last);
        if (name.Length == 1)
            _byName[called] = person;
    }

    private sealed class Person
    {
        /// <summary>As the article called it last.</summary>
        public string Called { get; set; } = "";
    }
}
