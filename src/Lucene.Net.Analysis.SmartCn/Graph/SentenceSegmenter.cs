using Lucene.Net.Analysis.Cn.Smart.Words;

namespace Lucene.Net.Analysis.Cn.Smart.Graph;

/// <summary>Offers the word graph everything that could be a word of a sentence.</summary>
internal sealed class SentenceSegmenter(ChineseDictionary dictionary)
{
    private readonly WordGraph _graph = new(dictionary);
    private readonly WordTrie _trie = dictionary.Trie;

    /// <param name="offset">What is added to the spans' positions.</param>
    public void Segment(ReadOnlySpan<char> sentence, int offset, List<WordSpan> spans)
    {
        var at = SkipBlanks(sentence, 0);
        _graph.Begin(sentence.Length, at);
        while (at < sentence.Length)
        {
            _graph.MoveTo(at);
            at = SkipBlanks(sentence, AddWordsAt(sentence, at));
        }
        _graph.MoveTo(sentence.Length);
        _graph.End(offset, spans);
    }

    /// <returns>Where the search for words goes on: behind the shortest of those that were added.</returns>
    private int AddWordsAt(ReadOnlySpan<char> sentence, int start)
    {
        var unit = sentence[start];
        switch (CharacterClasses.Of(unit))
        {
            case CharType.HANZI:
                AddChineseWords(sentence, start);
                return start + 1;
            case CharType.SURROGATE:
                return Add(sentence, start, IsPair(sentence, start) ? start + 2 : start + 1, 0, WordType.CHINESE_WORD);
            case CharType.LETTER or CharType.FULLWIDTH_LETTER:
                {
                    var (end, wide) = EndOfRun(sentence, start, CharType.LETTER, CharType.FULLWIDTH_LETTER);
                    return Add(sentence, start, end, dictionary.Letters, wide ? WordType.FULLWIDTH_STRING : WordType.STRING);
                }
            case CharType.DIGIT or CharType.FULLWIDTH_DIGIT:
                {
                    var (end, wide) = EndOfRun(sentence, start, CharType.DIGIT, CharType.FULLWIDTH_DIGIT);
                    return Add(sentence, start, end, dictionary.Digits, wide ? WordType.FULLWIDTH_NUMBER : WordType.NUMBER);
                }
            case CharType.DELIMITER:
                return Add(sentence, start, start + 1, dictionary.Delimiters[unit], WordType.DELIMITER);
            default:
                return Add(sentence, start, start + 1, dictionary.Letters, WordType.STRING);
        }
    }

    /// <summary>The character itself, known or not, and every longer word that begins here; blanks between its characters do not count.</summary>
    private void AddChineseWords(ReadOnlySpan<char> sentence, int start)
    {
        var node = _trie.Start(_trie.Number(sentence[start]));
        var end = start + 1;
        var next = SkipBlanks(sentence, end);
        _graph.Add(new WordSpan(start, end, WordType.CHINESE_WORD), next, node.Word);
        while (next < sentence.Length
            && CharacterClasses.Of(sentence[next]) == CharType.HANZI
            && _trie.TryExtend(ref node, _trie.Number(sentence[next])))
        {
            end = next + 1;
            next = SkipBlanks(sentence, end);
            if (node.Word != 0) _graph.Add(new WordSpan(start, end, WordType.CHINESE_WORD), next, node.Word);
        }
    }

    private int Add(ReadOnlySpan<char> sentence, int start, int end, int word, WordType type)
    {
        _graph.Add(new WordSpan(start, end, type), SkipBlanks(sentence, end), word);
        return end;
    }

    private static (int End, bool Wide) EndOfRun(ReadOnlySpan<char> sentence, int start, CharType narrow, CharType wide)
    {
        var (end, anyWide) = (start, false);
        for (; end < sentence.Length; end++)
        {
            var type = CharacterClasses.Of(sentence[end]);
            if (type == wide) anyWide = true;
            else if (type != narrow) break;
        }
        return (end, anyWide);
    }

    private static int SkipBlanks(ReadOnlySpan<char> sentence, int at)
    {
        while (at < sentence.Length && CharacterClasses.Of(sentence[at]) == CharType.SPACE_LIKE) at++;
        return at;
    }

    private static bool IsPair(ReadOnlySpan<char> sentence, int at) =>
        char.IsHighSurrogate(sentence[at]) && at + 1 < sentence.Length && char.IsLowSurrogate(sentence[at + 1]);
}
