using Bot.Core.Text;

namespace Bot.Tests.Texts;

public sealed class SentenceSplitterTests
{
    /// <param name="sentences">The sentences with a | between them, which is in none of the texts.</param>
    [Theory]
    // Ends.
    [InlineData("他来了。|她走了。")]
    [InlineData("他来了。|她走了")]
    [InlineData("真的吗？|真的！|好！！！|是吗？！|是。")]
    [InlineData("一；|二。")]
    [InlineData("真的吗?|真的!|好;|是｡|完")]
    [InlineData("好。。。|完")]
    // Closing marks stay with the sentence that they close.
    [InlineData("“我来。”|她走了。")]
    [InlineData("他说：“我来。|你走。”|然后他走了。")]
    [InlineData("「好。」|『不。』|完。")]
    [InlineData("“你说‘好。’”|他点头。")]
    [InlineData("“他说‘好。’你呢？”|她不答。")]
    [InlineData("（他走了。）|她来了。")]
    [InlineData("“好。”。|完")] // a full stop behind the closing mark belongs to the same end
    [InlineData("他说:\"好。|我来。\"|她说:\"不。\"")] // straight marks close and open alike: the line's count tells
    [InlineData("他走了。|\"好\"是她说的。")]
    // Quotations inside quotations, the same marks for both too.
    [InlineData("“日本进入‘令和’——‘美好和谐’时代。|日中亚联系可追溯至古老丝绸之路。”")]
    [InlineData("“对“智能”农场经验感兴趣。|我建议建立平台。”")]
    [InlineData("“农场‘智能！’有趣。”|好。")]
    // A clause that goes on after a quotation is one sentence with it.
    [InlineData("他高呼“加油！”并挥手。")]
    [InlineData("“好！”，他说。|她笑了。")]
    [InlineData("“好！”——他说。")]
    [InlineData("电影《你好！》上映。|真好。")]
    [InlineData("〈怎么办？〉是一首歌。")]
    // The closing mark is missing.
    [InlineData("“我们支持转型。|这很重要。\n|总统指出，煤炭约占70%。")]
    [InlineData("（没有关上的括号。|后面还有。")]
    // Brackets that close hold no end, nested ones included.
    [InlineData("完了（见下文。再看。）。|好。")]
    [InlineData("他（见（一）。再看二。）来了。|好。")]
    [InlineData("甲【编译：乙。丙】丁。|戊")]
    // Numbers and Latin names.
    [InlineData("增长3.5%，超过85亿美元。|人口1,234.5万。")]
    [InlineData("开设Alem.ai中心。|启动Next-Generation SmartMining Plus项目。")]
    [InlineData("该节目与Yahoo!奇摩合作，HEY!HEY!HEY!节目也是。")]
    [InlineData("见a.com?b=1&c=2;d吧。|好")]
    [InlineData("“Hi!”|他说。")]
    // Ellipses go on, unless a closing mark follows.
    [InlineData("我……不知道。|他走了……")]
    [InlineData("“我……”|他说。")]
    [InlineData("真的吗……？|是。")]
    // Line ends end a sentence, and what is blank behind an end belongs to it.
    [InlineData("一行\n|二行\r\n|三行\u2028|四行")]
    [InlineData("一。 　|二。\n\n　　|三。")]
    [InlineData("　　缩进。")]
    // English: a full stop behind a word, a blank, then a capital or a Chinese character.
    [InlineData("Dr. Smith met J. Doe at the U.S. summit. |The president spoke. |中文。")]
    [InlineData("He paid 3.5 million. |She left.")]
    public void A_text_is_cut_where_its_sentences_end(string sentences) => AssertCut(sentences);

    [Theory]
    [InlineData("")]
    [InlineData("没有句号")]
    [InlineData("。")]
    [InlineData("”")]
    [InlineData(" \n ")]
    public void A_text_without_an_end_is_one_sentence_or_none(string text) =>
        Assert.Equal(text.Length == 0 ? 0 : 1, SentenceSplitter.Split(text).Count);

    [Fact]
    public void A_bracket_that_closes_far_away_does_not_hold_the_text_together()
    {
        var filler = new string('长', 200);

        AssertCut($"（{filler}。|{filler}）。|完");
    }

    [Fact]
    public void What_never_ends_is_cut_behind_its_last_comma()
    {
        var text = new string('甲', 300) + "，" + new string('乙', 300) + "。";

        Assert.Equal([301, 301], SentenceSplitter.Split(text).Select(span => span.Length));
    }

    [Fact]
    public void What_has_not_even_a_comma_is_cut_at_the_limit_but_not_inside_a_character()
    {
        var text = "甲" + string.Concat(Enumerable.Repeat("😀", SentenceSplitter.MaxLength));

        var sentences = SentenceSplitter.Split(text);

        Assert.Equal(SentenceSplitter.MaxLength - 1, sentences[0].Length);
        Assert.All(sentences, span => Assert.False(char.IsLowSurrogate(text[span.Start])));
    }

    private static void AssertCut(string sentences)
    {
        var text = sentences.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(sentences.Split('|'), SentenceSplitter.Split(text).Select(span => span.Of(text)));
    }
}
