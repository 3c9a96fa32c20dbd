using Bot.Core.Answers.Choosing;
using Bot.Core.Search;
using Bot.Tests.Samples;

namespace Bot.Tests.Answers;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData("首先推广柔道、相扑、剑道。", true)]
    [InlineData("方向:制定路线、简化签证。", true)] // behind a colon two things make a list
    [InlineData("路线、签证:总统说。", false)]
    [InlineData("推广柔道、相扑。", false)]
    public void Several_things_in_a_row_are_a_list(string folded, bool isList)
    {
        var finder = new EvidenceFinder(QuestionAnalysis.Of(Sample.Question("有哪些方向？"), new TwoLetterSegmenter()));

        Assert.Equal(isList, finder.In(folded, [], 0).HasFlag(Evidence.List));
    }
}
