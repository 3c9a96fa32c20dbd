using CsCheck;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

namespace Bot.Tests.SmartCn;

/// <summary>What holds for every text, however odd.</summary>
public sealed class AnalyzerPropertyTests
{
    private const int Iterations = 400;
    private const string Blanks = Utility.SPACES;

    [Fact]
    public void Offsets_ascend_and_lie_in_the_text() => RandomText.Any.Sample(text =>
    {
        var analysis = Analysis.Of(Analysis.WithoutStopWords, text);

        var end = 0;
        foreach (var token in analysis.Tokens)
        {
            Assert.True(end <= token.Start && token.Start < token.End, $"{token} in {analysis}");
            end = token.End;
        }
        Assert.True(end <= text.Length);
        Assert.Equal(text.Length, analysis.FinalOffset);
    }, iter: Iterations);

    [Fact]
    public void Tokens_leave_out_nothing_but_blanks() => RandomText.Any.Sample(text =>
    {
        var covered = new bool[text.Length];

        foreach (var token in Analysis.Of(Analysis.WithoutStopWords, text).Tokens) Array.Fill(covered, true, token.Start, token.End - token.Start);

        for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || Blanks.Contains(text[i]), $"U+{(int)text[i]:X4} at {i} is in no token.");
    }, iter: Iterations);

    [Fact]
    public void A_token_of_other_than_letters_is_its_span_without_blanks() => RandomText.Any.Sample(text =>
    {
        foreach (var token in Analysis.Of(Analysis.WithoutStopWords, text).Tokens)
        {
            var units = text[token.Start..token.End].Where(unit => !Blanks.Contains(unit)).ToArray();
            var isPunctuation = units.Length == 1 && Utility.GetCharType(units[0]) == CharType.DELIMITER;
            var isEnglish = units.All(unit => Utility.GetCharType(unit) is CharType.LETTER or CharType.FULLWIDTH_LETTER);
            var isWide = units.Any(unit => Utility.GetCharType(unit) is CharType.FULLWIDTH_DIGIT);

            if (isPunctuation) Assert.Equal(",", token.Term);
            else if (isEnglish) Assert.All(token.Term, unit => Assert.InRange(unit, 'a', 'z'));
            else if (isWide) Assert.All(token.Term, unit => Assert.InRange(unit, '0', '9'));
            else Assert.Equal(new string(units), token.Term);
        }
    }, iter: Iterations);

    [Fact]
    public void The_default_stop_words_take_out_the_punctuation_and_nothing_else() => RandomText.Any.Sample(text =>
    {
        var all = Analysis.Of(Analysis.WithoutStopWords, text);
        var words = Analysis.Of(Analysis.WithStopWords, text);
        var listed = Analysis.Of(new SmartChineseAnalyzer(LuceneVersion.LUCENE_48, CopyOfDefaults()), text);

        Assert.Equal(all.Tokens.Where(token => token.Term != ",").Select(token => (token.Term, token.Start, token.End)), words.Tokens.Select(token => (token.Term, token.Start, token.End)));
        Assert.Equal(all.Tokens.Count, words.Tokens.Sum(token => token.Increment) + words.FinalIncrement);

        // A copy of the set goes through Lucene's own filter, not through our short cut.
        Assert.Equal(listed.ToString(), words.ToString());
    }, iter: Iterations);

    [Fact]
    public void Chunks_of_the_reader_do_not_matter() => Gen.Select(RandomText.Any, Gen.Int[1, 700]).Sample((text, chunk) =>
    {
        var whole = Analysis.Of(Analysis.WithStopWords, text);

        Assert.Equal(whole.ToString(), Analysis.Of(Analysis.WithStopWords, new ChunkReader(text, chunk)).ToString());
        Assert.Equal(whole.ToString(), Analysis.Of(Analysis.WithStopWords, new ChunkReader(text, 1)).ToString());
    }, iter: Iterations / 2);

    [Fact]
    public void A_used_analyzer_finds_what_a_new_one_finds() => RandomText.Any.Sample(text =>
    {
        var fresh = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);

        Assert.Equal(Analysis.Of(fresh, text).ToString(), Analysis.Of(Analysis.WithStopWords, text).ToString());
    }, iter: Iterations / 2);

    [Fact]
    public void A_stream_left_half_read_does_not_show_in_the_next() => Gen.Select(RandomText.Any, RandomText.Short).Sample((text, next) =>
    {
        var analyzer = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);
        using (var stream = analyzer.GetTokenStream("text", text))
        {
            stream.Reset();
            stream.IncrementToken();
        }

        Assert.Equal(Analysis.Of(Analysis.WithStopWords, next).ToString(), Analysis.Of(analyzer, next).ToString());
    }, iter: Iterations / 2);

    [Fact]
    public void The_segmenter_finds_the_tokenizers_words() => RandomText.Any.Sample(text =>
    {
        var spans = new List<WordSpan>();

        new ChineseSegmenter().Segment(text, spans);

        var tokens = Analysis.Of(new HMMChineseTokenizer(new StringReader(text))).Tokens;
        Assert.Equal(tokens.Select(token => (token.Start, token.End, token.Term == ",")), spans.Select(span => (span.Start, span.End, span.Type == WordType.DELIMITER)));
    }, iter: Iterations / 2);

    [Fact]
    public void Threads_share_an_analyzer_without_a_trace() => RandomText.Short.Array[64].Sample(texts =>
    {
        var expected = texts.Select(text => Analysis.Of(Analysis.WithStopWords, text).ToString()).ToArray();

        var actual = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(text => Analysis.Of(Analysis.WithStopWords, text).ToString()).ToArray();

        Assert.Equal(expected, actual);
    }, iter: 20);

    private static Lucene.Net.Analysis.Util.CharArraySet CopyOfDefaults() =>
        new(LuceneVersion.LUCENE_48, SmartChineseAnalyzer.DefaultStopSet, ignoreCase: false);

    /// <summary>Hands out at most so many units at a time, as a network stream may.</summary>
    private sealed class ChunkReader(string text, int chunk) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, chunk));

        public override int Read(Span<char> buffer) => base.Read(buffer[..Math.Min(buffer.Length, chunk)]);
    }
}
