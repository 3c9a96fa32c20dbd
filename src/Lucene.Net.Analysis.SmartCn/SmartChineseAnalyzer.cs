using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Cn.Smart;

/// <summary>
/// Lucene's analyzer for Chinese, mixed with English or not: words by dictionary and pair frequencies, English
/// stemmed, punctuation left out. The tokens are those of Java's SmartChineseAnalyzer, one by one.
/// </summary>
public sealed class SmartChineseAnalyzer : Analyzer
{
    private readonly LuceneVersion _version;
    private readonly CharArraySet? _stopWords;
    private readonly bool _dropsPunctuation;

    public SmartChineseAnalyzer(LuceneVersion matchVersion)
        : this(matchVersion, useDefaultStopWords: true)
    {
    }

    /// <param name="matchVersion">Versions below 4.8 get the present behaviour as well.</param>
    /// <param name="useDefaultStopWords">False leaves every punctuation mark in, as the term ",".</param>
    public SmartChineseAnalyzer(LuceneVersion matchVersion, bool useDefaultStopWords)
    {
        _version = matchVersion;

        // Every punctuation mark becomes the term ",", so that is the only default stop word that can occur: the tokenizer leaves it out by itself.
        _dropsPunctuation = useDefaultStopWords;
    }

    /// <param name="matchVersion">Versions below 4.8 get the present behaviour as well.</param>
    /// <param name="stopWords">Terms to leave out, as they come out: "," for punctuation, stems for English. Null leaves all in.</param>
    public SmartChineseAnalyzer(LuceneVersion matchVersion, CharArraySet? stopWords)
        : this(matchVersion, useDefaultStopWords: ReferenceEquals(stopWords, DefaultStopSet))
    {
        if (!_dropsPunctuation && stopWords is { Count: > 0 }) _stopWords = stopWords;
    }

    /// <summary>Punctuation marks, half- and full-width. Read-only.</summary>
    public static CharArraySet DefaultStopSet => DefaultStopWords.Set;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new HMMChineseTokenizer(AttributeSource.AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, reader, _dropsPunctuation);
        TokenStream words = new EnglishStemFilter(tokenizer);
        if (_stopWords is not null) words = new StopFilter(_version, words, _stopWords);
        return new TokenStreamComponents(tokenizer, words);
    }
}
