using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Search;

public sealed class SpokenWordsTests
{
    [Theory]
    [InlineData("他们那边弄了几台机器", "了 台 机器")]
    [InlineData("这块他们想引进技术", "引进 技术")]
    [InlineData("搞活经济的政策", "搞活 经济 的 政策")]
    public void Words_of_talk_are_not_searched_for(string question, string words)
    {
        using var segmenter = new SmartCnSegmenter();

        var analysis = QuestionAnalysis.Of(Sample.Question(question), segmenter);

        Assert.Equal(words, string.Join(' ', analysis.Words.Select(word => word.Of(analysis.Folded))));
        Assert.DoesNotContain(analysis.Grams, gram => gram.Span.Of(analysis.Folded) is "们那" or "边弄" or "们想");
    }
}
