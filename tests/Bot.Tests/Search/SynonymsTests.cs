using Bot.Core.Search;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Search;

public sealed class SynonymsTests
{
    [Theory]
    [InlineData("哈国 => 哈萨克斯坦", "哈国的铀", "哈萨克斯坦的铀")]
    [InlineData("哈国,哈方=>哈萨克斯坦", "哈方的铀", "哈萨克斯坦的铀")]
    [InlineData("ＡＩ => 人工智慧", "ai合作", "人工智能合作")] // full width, case and region count for nothing
    [InlineData("哈萨克 => 哈萨克斯坦", "哈萨克斯坦和哈萨克", "哈萨克斯坦和哈萨克斯坦")] // not twice where the long name stands
    [InlineData("AI => 人工智能", "mail ai", "mail 人工智能")] // not inside a word
    [InlineData("甲 => 乙 # 说明", "甲", "乙")]
    [InlineData(@"a\,b => 丙", "a,b", "丙")]
    [InlineData(@"c\# => 丁", "c#", "丁")]
    [InlineData(@"x\=>y => 戊", "x=>y", "戊")]
    [InlineData(@"\\ => 己", @"\", "己")]
    public void A_word_is_replaced(string line, string asked, string expected) => Assert.Equal([expected], Rewordings(asked, line));

    [Fact]
    public void Each_of_a_list_may_stand_for_the_others() =>
        Assert.Equal(["生意多少", "贸易额多少", "贸易多少"], Rewordings("生意多少", "生意, 贸易额，贸易"));

    [Fact]
    public void The_first_of_several_replaces_and_the_others_are_tried() =>
        Assert.Equal(["乙", "丙"], Rewordings("甲", "甲 => 乙, 丙"));

    [Fact]
    public void The_longest_word_is_replaced_first() =>
        Assert.Equal(["丁"], Rewordings("甲乙", "甲 => 丙", "甲乙 => 丁"));

    [Fact]
    public void What_was_put_in_is_left_alone() => Assert.Equal(["乙丙"], Rewordings("甲乙", "甲 => 乙", "乙 => 丙"));

    [Fact]
    public void Without_a_known_word_the_question_stays_as_it_was_typed() =>
        Assert.Equal(["Ｑ：誰？"], Rewordings("Ｑ：誰？", "甲 => 乙"));

    [Theory]
    [InlineData("甲")]
    [InlineData("甲 =>")]
    [InlineData("=> 甲")]
    [InlineData("甲 => 乙 => 丙")]
    [InlineData(",")]
    [InlineData("甲, 甲")]
    public void A_line_that_says_nothing_is_named_and_the_others_count(string line)
    {
        var synonyms = Synonyms.Parse(["# 说明", "", line, "子 => 丑", "   # 说明"], out var wrong);

        Assert.Equal([3], wrong);
        Assert.Equal(["丑"], synonyms.Rewordings(Sample.Question("子"), static _ => true).Select(one => one.Text));
    }

    [Fact]
    public void Any_file_gives_few_rewordings() => Gen.Select(HostileText.Short.Array[3], HostileText.Short).Sample((lines, asked) =>
    {
        if (Question.TryParse(asked, out _) is not { } question)
            return;

        var rewordings = Synonyms.Parse(lines.Append($"{asked[..1]}, 甲, 乙"), out _).Rewordings(question, static _ => true).ToList();

        Assert.InRange(rewordings.Count, 1, 4);
        Assert.Distinct(rewordings.Select(one => one.Text));
    });

    private static IEnumerable<string> Rewordings(string asked, params string[] lines)
    {
        var synonyms = Synonyms.Parse(lines, out var wrong);
        Assert.Empty(wrong);
        return synonyms.Rewordings(Sample.Question(asked), static _ => true).Select(one => one.Text);
    }
}
