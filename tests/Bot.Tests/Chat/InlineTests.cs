namespace Bot.Tests.Chat;

public class InlineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_inline_question_offers_quotations_that_are_sent_as_the_bot_would()
    {
        await using var stage = await ChatStage.SetAsync();
        var question = stage.Server.AskInline(stage.Anna, "哈萨克斯坦向日本供应什么");

        var answer = await question.AnswerAsync(Cancellation);
        var sent = question.Choose(answer.Results[0], stage.Chat);

        Assert.InRange(answer.Results.Count, 1, 10);
        Assert.StartsWith("哈萨克斯坦向日本供应铀", answer.Results[0].Title);
        Assert.Contains("第3段", answer.Results[0].Description);
        Assert.Equal("哈萨克斯坦向日本供应铀、稀有金属与石油。", Assert.Single(sent.Content.All("blockquote")));
        Assert.True(answer.IsPersonal);
    }

    [Fact]
    public async Task More_than_ten_quotations_come_as_one_scrolls_on()
    {
        await using var stage = await ChatStage.SetAsync();
        for (var i = 0; i < 25; i++)
            stage.Library.Put($"train{i}.txt", $"火车{i}", $"火车{i}\n蓝色火车头第{i}次开动。");

        var first = await stage.Server.AskInline(stage.Anna, "蓝色火车头").AnswerAsync(Cancellation);
        var second = await stage.Server.AskInline(stage.Anna, "蓝色火车头", first.NextOffset).AnswerAsync(Cancellation);
        var third = await stage.Server.AskInline(stage.Anna, "蓝色火车头", second.NextOffset).AnswerAsync(Cancellation);

        Assert.Equal([10, 10, 5], new[] { first, second, third }.Select(answer => answer.Results.Count));
        Assert.Equal(25, new[] { first, second, third }.SelectMany(answer => answer.Results).Select(result => result.Title).Distinct().Count());
        Assert.Equal("", third.NextOffset);
    }

    [Theory]
    [InlineData("", "输入问题，选一条引文")]
    [InlineData("   ", "输入问题，选一条引文")]
    [InlineData("asdf", "文章里没有找到答案。")]
    public async Task Where_there_is_nothing_to_choose_a_line_says_why(string typed, string hint)
    {
        await using var stage = await ChatStage.SetAsync();

        var answer = await stage.Server.AskInline(stage.Anna, typed).AnswerAsync(Cancellation);

        Assert.Empty(answer.Results);
        Assert.Equal(hint, answer.ButtonText);
    }

    [Fact]
    public async Task A_quotation_that_somebody_chose_in_the_bots_own_chat_is_no_question()
    {
        await using var stage = await ChatStage.SetAsync();
        var question = stage.Server.AskInline(stage.Anna, "哈萨克斯坦向日本供应什么");
        question.Choose((await question.AnswerAsync(Cancellation)).Results[0], stage.Chat);

        Assert.Contains("80%", (await stage.AskAsync("亚洲至欧洲陆路货运呢？")).Text);
        Assert.Single(stage.Chat.FromBot, message => message.ViaBot is null);
    }
}
