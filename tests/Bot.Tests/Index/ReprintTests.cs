using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.Core.Search;
using Bot.Tests.Samples;

namespace Bot.Tests.Index;

/// <summary>The same article in several files is answered once, with all its sources.</summary>
public sealed class ReprintTests : IDisposable
{
    private const string Lead = "新华社东京12月20日电（记者张三）首届“中亚+日本”峰会20日在日本首都东京举行。";
    private const string Uranium = "哈萨克斯坦供应了全球大约40%的核燃料，是世界上最大的铀生产国。";
    private const string Trade = "托卡耶夫总统表示，去年双边贸易额接近20亿美元，双方还有很大的合作潜力。";

    private static readonly Article Original = Sample.Article($"{Lead}\n{Uranium}\n{Trade}", "b", "峰会在东京举行", date: new(2025, 12, 20));

    private readonly TestIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void The_same_text_in_other_letters_is_answered_once_with_both_sources()
    {
        var copy = Sample.Article(
            $"{Lead}\n哈薩克斯坦供應了全球大約４０％的核燃料 ，是世界上最大的鈾生產國！\n{Trade}", "a", "另一个标题", date: new(2025, 12, 21));
        _index.Run(copy, Original);

        var quotation = Assert.Single(Ask("铀生产国"));

        Assert.Equal("b", quotation.Article.Id);
        Assert.Equal(Uranium, quotation.Text);
        Assert.Equal([copy.Header], quotation.AlsoIn);
    }

    [Fact]
    public void A_reprint_with_another_headline_another_agency_and_a_cut_paragraph_is_the_same()
    {
        var reprint = Sample.Article($"本报东京12月20日讯（记者李四）首届“中亚+日本”峰会20日在日本首都东京举行。\n{Trade}", "a", "两国首脑会面");
        _index.Run(Original, reprint);

        Assert.Equal(["a"], Assert.Single(Ask("贸易额")).AlsoIn.Select(article => article.Id));
        var lead = Assert.Single(Ask("首都东京"));
        Assert.Equal(("b", "a"), (lead.Article.Id, lead.AlsoIn.Single().Id));
        Assert.Empty(Ask("核燃料").Single().AlsoIn);
    }

    [Fact]
    public void Twenty_reprints_leave_room_for_other_answers_and_are_all_counted()
    {
        var other = Sample.Article("另有消息说，乌兹别克斯坦也打算扩大铀生产，并寻找新的买家。", "other", "铀");
        _index.Run([.. Enumerable.Range(0, 20).Select(i => Reprint($"r{i:D2}", "铀生产国 铀生产国")), Original, other]);

        var quotations = Ask("铀生产国");

        Assert.Equal(["b", "other"], quotations.Select(quotation => quotation.Article.Id));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"r{i:D2}"), quotations[0].AlsoIn.Select(article => article.Id));
        Assert.Empty(quotations[1].AlsoIn);

        static Article Reprint(string id, string title) => Sample.Article(Original.Text, id, title, date: new(2025, 12, 21));
    }

    [Fact]
    public void Reprints_that_are_edited_leave_room_for_other_answers_too()
    {
        var other = Sample.Article("另有消息说，乌兹别克斯坦也打算扩大铀生产，并寻找新的买家。", "other", "乌兹别克斯坦");
        var edited = Enumerable.Range(0, 20).Select(i => Sample.Article($"本报的第{i}条消息说。{Uranium}", $"r{i:D2}", "铀生产国", date: new(2025, 12, 21)));
        _index.Run([.. edited, other]);

        var quotations = Ask("铀生产国");

        Assert.Equal(["r00", "other"], quotations.Select(quotation => quotation.Article.Id));
        Assert.Equal(19, quotations[0].AlsoIn.Count);
    }

    [Fact]
    public void Which_one_is_shown_does_not_depend_on_the_order_of_indexing()
    {
        Article[] articles = [Original, Original with { Id = "a" }, Original with { Id = "c", Date = new(2025, 12, 19) }, Original with { Id = "0", Date = null }];
        foreach (var order in new[] { articles, [.. articles.Reverse()] })
        {
            using var index = new TestIndex();
            foreach (var article in order)
                index.Run(ArticleList.Of($"/{article.Id}", article with { Version = article.Id }));
            using var open = index.Open();

            var quotation = Assert.Single(Ask(open, "铀生产国"));

            Assert.Equal(["c", "a", "b", "0"], quotation.AlsoIn.Prepend(quotation.Article).Select(article => article.Id));
        }
    }

    [Fact]
    public void One_paragraph_in_common_does_not_make_two_documents_one()
    {
        const string Clause = "本规定自2020年1月1日起施行，由本局负责解释，此前的规定同时废止。";
        var first = Sample.Article($"车辆应当在右侧行驶，不得超过最高限速。\n行人应当走人行道，没有的靠边走。\n司机不得酒后驾驶任何机动车辆上路。\n{Clause}", "a", "交通规定", date: new(2019, 1, 1));
        var second = Sample.Article($"垃圾应当分为四类，分别投放到四种桶里。\n单位应当设置足够的垃圾桶并且及时清理。\n个人不得在公园和街道上乱扔任何垃圾。\n{Clause}", "b", "垃圾规定", date: new(2020, 1, 1));
        _index.Run(first, second);
        using var index = _index.Open();

        var hits = index.Search(Sample.Question("垃圾规定起施行"), 10).Hits;

        Assert.Equal("b", hits[0].Passage.Article.Id);
        Assert.All(hits, hit => Assert.Empty(hit.Copies));
    }

    private List<Quotation> Ask(string question)
    {
        using var index = _index.Open();
        return Ask(index, question);
    }

    private static List<Quotation> Ask(IPassageIndex index, string question) => new Answerer(index, new() { Threshold = 0 }, static () => Synonyms.None)
        .Ask(Sample.Question(question), 3) is Answer.Found found ? [.. found.Quotations.Where(quotation => quotation.Matches.Count > 0 && quotation.Text.Contains(question[..1], StringComparison.Ordinal))] : [];
}
