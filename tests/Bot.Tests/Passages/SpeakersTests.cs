using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Tests.Samples;
using CsCheck;

namespace Bot.Tests.Passages;

/// <summary>Whose words direct speech is: as the article names them, null wherever it is not clear.</summary>
public sealed class SpeakersTests
{
    private static readonly PassageCutter Cutter = new(new TwoLetterSegmenter());

    [Fact]
    public void In_the_summit_article_the_president_speaks_the_paragraphs_in_quotation_marks()
    {
        int[] spoken = [4, 6, 10, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34];

        var sentences = Sentences(Sample.Seed);

        foreach (var (paragraph, text, speaker) in sentences)
            Assert.Equal(spoken.Contains(paragraph) && text != "托卡耶夫说。" ? "托卡耶夫总统" : null, speaker);
        Assert.Equal(spoken, sentences.Where(sentence => sentence.Speaker is not null).Select(sentence => sentence.Paragraph).Distinct());
    }

    [Theory]
    // The sentence before introduces the paragraph of speech.
    [InlineData("总统普京发表讲话。\n普京表示：\n“我们愿意谈判。”", "总统普京")]
    [InlineData("俄罗斯总统弗拉基米尔·普京发表讲话。\n普京指出，谈判可期。\n“我们愿意谈判。”", "俄罗斯总统弗拉基米尔·普京")]
    [InlineData("托卡耶夫总统欢迎日本参与。\n“我们对此表示欢迎。”", "托卡耶夫总统")]
    [InlineData("国务院总理李强17日在北京会见外宾。李强指出，中哈关系良好。\n“中方愿同哈方合作。”", "总理李强")]
    [InlineData("王毅表示，中方支持。\n“支持和平。”", "王毅")]
    [InlineData("据悉，外长努尔特列乌签署了协议。\n“协议意义重大。”", "外长努尔特列乌")]
    // An office alone is the one who was last named with it.
    [InlineData("日本首相高市早苗表示，日方重视中亚。首相还指出：\n“人才培养很重要。”", "日本首相高市早苗")]
    [InlineData("美国总统拜登和法国总统马克龙会晤。\n总统强调，会谈富有成果。\n“我们会继续。”", "法国总统马克龙")]
    [InlineData("日本首相高市早苗到访。\n日本首相表示：\n“我很高兴。”", "日本首相高市早苗")]
    // The clause in front introduces, the clause behind attributes.
    [InlineData("德国总理朔尔茨表示：“合作对我们所有人都很重要。”", "德国总理朔尔茨")]
    [InlineData("“我们会赢的。”教练李明赛后说。", "教练李明")]
    [InlineData("公司首席执行官蒂姆·库克在发布会上宣布了新产品。\n“这是我们最好的产品。”库克说。", "首席执行官蒂姆·库克")]
    [InlineData("外交部发言人毛宁主持记者会。\n“我们要求对方改正错误，”毛宁说。", "发言人毛宁")]
    [InlineData("马化腾：“我们非常重视人工智能。”", "马化腾")]
    // 他 is clear as long as nobody else was named.
    [InlineData("乌兹别克斯坦总统米尔济约耶夫出席会议。他表示：\n“谢谢大家。”", "乌兹别克斯坦总统米尔济约耶夫")]
    [InlineData("马克龙总统会见普京总统。\n他表示：\n“谢谢大家。”", null)]
    // Nobody in particular.
    [InlineData("队员们欢呼。\n“今天很热。”", null)]
    [InlineData("一名目击者称：“当时火很大，什么都看不见。”", null)]
    [InlineData("有记者问：“中方是否会采取反制措施？”", null)]
    [InlineData("这名官员说：“我对此不予置评。”", null)]
    [InlineData("会议通过决议。\n“这句话是谁说的？”", null)]
    [InlineData("总统强调，会谈富有成果。\n“我们会继续。”", null)]
    // Words of the sentence are no names.
    [InlineData("主席高度赞扬合作。\n“很好。”", null)]
    [InlineData("总统于周五离开。总统向峰会致辞。\n“很好。”", null)]
    // A name set in quotation marks is no speech.
    [InlineData("托卡耶夫总统指出，“智能”农场很重要。", null)]
    public void The_speaker_is_told_by_the_words_around_the_speech(string text, string? speaker)
    {
        var speakers = Sentences(Sample.Article(text)).Select(sentence => sentence.Speaker).OfType<string>().Distinct();

        Assert.Equal(speaker is null ? [] : [speaker], speakers);
    }

    [Fact]
    public void Two_who_speak_in_one_paragraph_are_kept_apart()
    {
        var sentences = Sentences(Sample.Article("法国总统马克龙和德国总理朔尔茨在巴黎会晤。\n马克龙说：“我们的意见完全一致。”朔尔茨表示：“合作对我们很重要。”"));

        Assert.Equal([null, "法国总统马克龙", "德国总理朔尔茨"], sentences.Select(sentence => sentence.Speaker));
    }

    [Fact]
    public void What_is_said_behind_the_speech_counts_before_what_is_said_in_front()
    {
        var sentences = Sentences(Sample.Article("托卡耶夫总统会见普京总统。\n托卡耶夫指出，合作顺利。\n“我们明年再见。”普京说。"));

        Assert.Equal("普京总统", sentences[^2].Speaker);
    }

    [Fact]
    public void Speech_whose_closing_mark_is_missing_ends_with_its_paragraph()
    {
        var sentences = Sentences(Sample.Article("托卡耶夫总统表示：\n“我们支持转型。这很重要。\n会议通过决议。"));

        Assert.Equal([null, "托卡耶夫总统", "托卡耶夫总统", null], sentences.Select(sentence => sentence.Speaker));
    }

    [Fact]
    public void A_speaker_is_words_of_the_article() => Sample.Articles(1).Sample(articles =>
    {
        foreach (var (_, _, speaker) in Sentences(articles[0]))
            Assert.True(speaker is null || articles[0].Text.Contains(speaker, StringComparison.Ordinal), $"{speaker} is not in the article.");
    }, iter: 1_000);

    private static List<(int Paragraph, string Text, string? Speaker)> Sentences(Article article) =>
        [.. Cutter.Cut(article).SelectMany(passage => passage.Sentences.Select(sentence => (passage.Paragraph, sentence.Span.Of(passage.Text).Trim(), sentence.Speaker)))];
}
