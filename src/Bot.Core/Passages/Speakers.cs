using Bot.Core.Text;

namespace Bot.Core.Passages;

/// <summary>
/// Says whose words direct speech is, paragraph by paragraph in the article's order. Speech at a paragraph's start belongs to the one whom the
/// sentence before it is about (托卡耶夫总统表示：), speech behind a clause to that clause's subject, and what is said behind it (”托卡耶夫说。) counts before both.
/// </summary>
internal sealed class Speakers
{
    private readonly People _people = new();
    private string _introduction = "";
    private string? _unclosed;

    /// <summary>The speech of the article's next paragraph with its speakers; spans are relative to <paramref name="paragraph"/>.</summary>
    public IReadOnlyList<(TextSpan Span, string Speaker)> Next(string paragraph)
    {
        var attributed = new List<(TextSpan, string)>();
        var speech = Speech.In(paragraph);
        var told = 0;
        string? last = null;
        foreach (var span in speech)
        {
            var between = paragraph[told..span.Start];
            Note(between);
            var speaker = SaidBehind(paragraph, span) ?? Introduced(between, isFirst: span == speech[0]) ?? last;
            if (speaker is not null)
                attributed.Add((span, speaker));
            last = speaker;
            told = span.End;
        }

        var rest = paragraph[told..];
        Note(rest);
        var startsWithSpeech = speech.Count > 0 && string.IsNullOrWhiteSpace(paragraph[..speech[0].Start]);
        _unclosed = startsWithSpeech && !Speech.IsClosed(paragraph, speech[^1]) ? last : null;
        _introduction = startsWithSpeech ? "" : paragraph;
        return attributed;
    }

    private void Note(string told)
    {
        foreach (var sentence in SentenceSplitter.Split(told))
            _people.Note(sentence.Of(told));
    }

    private string? SaidBehind(string paragraph, TextSpan speech)
    {
        var behind = paragraph[speech.End..].TrimStart('，', ',', ' ', '—');
        var end = behind.IndexOfAny(['。', '，', '“', '：', '！']);
        // “…”马克龙说：“…”: with a colon it introduces what follows.
        if (end >= 0 && behind[end] == '：')
            return null;
        var clause = end < 0 ? behind : behind[..end];
        return clause.Length is > 1 and < 30 && PersonNames.Says(clause) ? _people.SubjectOf(clause) : null;
    }

    private string? Introduced(string between, bool isFirst)
    {
        if (!string.IsNullOrWhiteSpace(between))
            return PersonNames.Says(between.TrimEnd()) || between.TrimEnd().EndsWith('：') ? _people.SubjectOf(LastSentence(between)) : null;
        if (!isFirst)
            return null;
        return _unclosed ?? (_introduction.Length == 0 ? null : _people.SubjectOf(LastSentence(_introduction)) ?? SubjectOfOnly(_introduction));
    }

    /// <summary>A paragraph of several sentences that are all about one person introduces what follows, even if its last sentence leaves the subject out.</summary>
    private string? SubjectOfOnly(string paragraph) =>
        paragraph.TrimEnd().EndsWith('：') ? _people.SubjectOf(paragraph) : null;

    private static string LastSentence(string text) => SentenceSplitter.Split(text)[^1].Of(text).Trim();
}
