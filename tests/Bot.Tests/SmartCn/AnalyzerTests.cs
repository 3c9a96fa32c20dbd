using Lucene.Net.Analysis.CharFilters;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Bot.Tests.SmartCn;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("我是中国人", "我/0/1/1 是/1/2/1 中国/2/4/1 人/4/5/1", "an ordinary sentence")]
    [InlineData("中 国\n人民", "中国/0/3/1 人民/4/6/1", "a word may hold blanks and line ends")]
    [InlineData("Worlds，ＦＬＩＥＳ 12", "world/0/6/1 fli/7/12/2 12/13/15/1", "English is narrowed, lowered and stemmed; punctuation leaves a gap")]
    [InlineData("GPT4", "gpt/0/3/1 4/3/4/1", "letters and digits part")]
    [InlineData("ЁΩ", "Ё/0/1/1 Ω/1/2/1", "other scripts come unit by unit and keep their case")]
    [InlineData("😀𠀀", "😀/0/2/1 𠀀/2/4/1", "a code point above U+FFFF is one token")]
    [InlineData("什锦葵", "什/0/1/1 锦葵/1/3/1", "什锦 and 锦葵 have no frequency: of two ways that cost the same, the one whose last word starts first")]
    [InlineData("", "", "nothing")]
    [InlineData(" \n　", "", "blanks only")]
    public void Words_come_out_with_their_places(string text, string expected, string why)
    {
        var tokens = Analysis.Of(Analysis.WithStopWords, text).Tokens;

        Assert.True(expected == string.Join(' ', tokens.Select(token => $"{token.Term}/{token.Start}/{token.End}/{token.Increment}")), why);
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2048)]
    [InlineData(2049)]
    public void A_word_is_cut_where_the_window_ends(int length)
    {
        var text = new string('中', length - 1) + "国";

        var last = Analysis.Of(Analysis.WithStopWords, text).Tokens[^1];

        Assert.Equal(length % 1024 == 1 ? "国" : "中国", last.Term);
        Assert.Equal(length, last.End);
    }

    [Theory]
    [InlineData('\n')]
    [InlineData('\r')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void A_window_is_used_up_to_its_last_line_end(char lineEnd)
    {
        var text = new string('中', 1000) + lineEnd + new string('中', 23) + "国";

        Assert.Equal("中国", Analysis.Of(Analysis.WithStopWords, text).Tokens[^1].Term);
    }

    [Fact]
    public void A_surrogate_pair_is_cut_where_the_window_ends()
    {
        var tokens = Analysis.Of(Analysis.WithStopWords, new string('中', 1023) + "😀").Tokens;

        Assert.Equal(["\uD83D", "\uDE00"], tokens.TakeLast(2).Select(token => token.Term));
    }

    [Fact]
    public void Offsets_are_those_of_the_text_before_a_char_filter()
    {
        var tokenizer = new HMMChineseTokenizer(new HTMLStripCharFilter(new StringReader("<b>中</b>国 &amp; <i>人民</i>")));

        var analysis = Analysis.Of(tokenizer);

        Assert.Equal(["中国/3/9/1/word", ",/10/15/1/word", "人民/19/25/1/word"], analysis.Tokens.Select(token => token.ToString()));
        Assert.Equal(25, analysis.FinalOffset);
    }

    [Fact]
    public void A_callers_stop_words_are_left_out_and_counted()
    {
        var stopWords = new CharArraySet(LuceneVersion.LUCENE_48, ["中国", "world"], ignoreCase: false);
        var analyzer = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48, stopWords);

        var analysis = Analysis.Of(analyzer, "worlds是，中国");

        Assert.Equal("是/6/7/2/word ,/7/8/1/word END/10/1", analysis.ToString());
    }

    [Fact]
    public void No_stop_words_leave_every_punctuation_mark_in()
    {
        var analyzer = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48, (CharArraySet?)null);

        Assert.Equal(",/0/1/1/word ,/1/2/1/word ,/2/3/1/word END/3/0", Analysis.Of(analyzer, "，“.").ToString());
    }

    [Fact]
    public void Punctuation_behind_the_last_word_shows_in_the_final_increment() =>
        Assert.Equal("好/0/1/1/word END/4/3", Analysis.Of(Analysis.WithStopWords, "好！？。").ToString());

    [Fact]
    public void The_default_stop_set_is_read_only()
    {
        Assert.Contains("，", (IEnumerable<string>)SmartChineseAnalyzer.DefaultStopSet);
        Assert.Throws<NotSupportedException>(() => SmartChineseAnalyzer.DefaultStopSet.Add("词"));
    }

    [Fact]
    public void The_factory_makes_tokenizers_and_refuses_parameters()
    {
        var factory = new HMMChineseTokenizerFactory(new Dictionary<string, string>());

        var analysis = Analysis.Of(factory.Create(AttributeSource.AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, new StringReader("人民。")));

        Assert.Equal("人民/0/2/1/word ,/2/3/1/word END/3/0", analysis.ToString());
        Assert.Throws<ArgumentException>(() => new HMMChineseTokenizerFactory(new Dictionary<string, string> { ["mode"] = "search" }));
    }

    [Fact]
    public void Attributes_that_a_caller_adds_are_cleared_before_each_token()
    {
        using var stream = Analysis.WithStopWords.GetTokenStream("text", "人民 中国");
        var flags = stream.AddAttribute<IFlagsAttribute>();
        stream.Reset();
        stream.IncrementToken();
        flags.Flags = 7;

        stream.IncrementToken();

        Assert.Equal(0, flags.Flags);
        while (stream.IncrementToken()) { }
        stream.End();
    }
}
