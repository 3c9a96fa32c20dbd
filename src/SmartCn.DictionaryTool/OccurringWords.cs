using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.Cn.Smart.Words;

namespace SmartCn.DictionaryTool;

/// <summary>The words that the analyzer can ever ask for: all others of the jar are left out.</summary>
internal sealed class OccurringWords
{
    // Placeholders of the data, in the order of SpecialWords: before and behind a sentence, letters, numbers.
    private static readonly string[] Placeholders = ["始##始", "末##末", "未##串", "未##数"];

    public OccurringWords(LuceneJar jar)
    {
        Chinese = [.. jar.Words.Where(word => word.Key.All(IsHanzi)).Select(word => new WordFrequency(word.Key, word.Value))];
        Specials =
        [
            .. Placeholders.Select(word => new WordFrequency(word, jar.Words[word])),
            new WordFrequency("", Utility.MAX_FREQUENCE),
        ];
        Delimiters =
        [
            .. Enumerable.Range(0, char.MaxValue + 1)
                .Where(unit => Utility.GetCharType((char)unit) == CharType.DELIMITER)
                .Select(unit => new WordFrequency(((char)unit).ToString(), Utility.MAX_FREQUENCE)),
        ];
        if (Specials.Count != SpecialWords.Count) throw new InvalidOperationException("Specials and SpecialWords differ.");
    }

    public IReadOnlyList<WordFrequency> Chinese { get; }

    /// <summary>In the order of <see cref="SpecialWords"/>; the last, a delimiter without pairs of its own, has no text.</summary>
    public IReadOnlyList<WordFrequency> Specials { get; }

    /// <summary>Every delimiter, with pairs or not.</summary>
    public IReadOnlyList<WordFrequency> Delimiters { get; }

    private static bool IsHanzi(char unit) => Utility.GetCharType(unit) == CharType.HANZI;
}
