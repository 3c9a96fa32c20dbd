namespace Bot.Tests.Chat;

public class GroupTests
{
    private const string Question = "哈萨克斯坦向日本供应什么？";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData($"/ask@summit_bot {Question}")]
    [InlineData($"/ASK@Summit_Bot {Question}")]
    [InlineData($"@summit_bot {Question}")]
    [InlineData($"请问 @SUMMIT_BOT，{Question}")]
    public async Task Who_names_the_bot_gets_a_reply(string text)
    {
        await using var stage = await ChatStage.SetAsync();
        var group = stage.Server.CreateSupergroup("群", stage.Anna);
        group.PromoteBot();

        var asked = group.Say(text);
        var answer = await group.AnswerToAsync(asked, Cancellation);

        Assert.Contains("石油", answer.Text);
        Assert.Equal(asked.Id, answer.ReplyTo!.Id);
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_a_question()
    {
        await using var stage = await ChatStage.SetAsync();
        var group = stage.Server.CreateGroup("群", stage.Anna);
        var answer = await group.AnswerToAsync(group.Say($"/ask@summit_bot {Question}"), Cancellation);

        var next = await group.AnswerToAsync(group.Say("亚洲至欧洲陆路货运呢？", replyTo: answer), Cancellation);

        Assert.Contains("80%", next.Text);
    }

    [Fact]
    public async Task A_command_under_somebodys_message_asks_what_that_says()
    {
        await using var stage = await ChatStage.SetAsync();
        var group = stage.Server.CreateGroup("群", stage.Anna);
        var said = group.Say(Question);

        var answer = await group.NextMessageAfterAsync(group.Say("/ask@summit_bot", replyTo: said));

        Assert.Contains("石油", answer.Text);
    }

    [Theory]
    [InlineData(Question)]
    [InlineData($"/ask@other_bot {Question}")]
    [InlineData($"/ask {Question}")]
    [InlineData($"@other_bot {Question}")]
    [InlineData($"写信到 me@summit_bot.example {Question}")]
    [InlineData("/nonsense@summit_bot")]
    public async Task What_is_not_for_the_bot_is_left_alone(string text)
    {
        await using var stage = await ChatStage.SetAsync();
        var group = stage.Server.CreateSupergroup("群", stage.Anna);
        group.PromoteBot();

        group.Say(text);
        var asked = group.Say($"/ask@summit_bot {Question}");
        var answer = await group.NextMessageAsync(Cancellation);

        Assert.Equal(asked.Id, answer.ReplyTo!.Id);
    }

    [Fact]
    public async Task In_a_forum_the_answer_stays_in_its_topic_and_the_general_one_has_no_id()
    {
        await using var stage = await ChatStage.SetAsync();
        var forum = stage.Server.CreateForum("论坛", stage.Anna);
        var topic = forum.OpenTopic("峰会");

        var inTopic = await forum.AnswerToAsync(forum.Say($"/ask@summit_bot {Question}", topic: topic), Cancellation);
        var inGeneral = await forum.AnswerToAsync(forum.Say($"/ask@summit_bot {Question}"), Cancellation);

        Assert.Equal(topic, inTopic.ThreadId);
        Assert.True(inTopic.IsTopicMessage);
        Assert.False(inGeneral.IsTopicMessage);
    }

    [Fact]
    public async Task A_topic_that_was_deleted_meanwhile_does_not_lose_the_answer()
    {
        await using var stage = await ChatStage.SetAsync();
        var forum = stage.Server.CreateForum("论坛", stage.Anna);
        var topic = forum.OpenTopic("峰会");
        var hold = new TaskCompletionSource();
        stage.Library.Hold = hold.Task;

        forum.Say($"/ask@summit_bot {Question}", topic: topic);
        await stage.Server.WhenConfirmedAsync(Cancellation);
        forum.DeleteTopic(topic);
        hold.SetResult();

        Assert.Contains("石油", (await forum.NextMessageAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_answered_there_and_its_buttons_work()
    {
        await using var stage = await ChatStage.SetAsync();
        var group = stage.Server.CreateGroup("群", stage.Anna);
        var hold = new TaskCompletionSource();
        stage.Library.Hold = hold.Task;

        group.Say($"/ask@summit_bot {Question}");
        await stage.Server.WhenConfirmedAsync(Cancellation);
        var supergroup = group.Migrate();
        hold.SetResult();
        var answer = await supergroup.NextMessageAsync(Cancellation);

        Assert.Contains("石油", answer.Text);
        supergroup.Press(answer, "上下文");
        Assert.Contains("20亿美元", (await supergroup.EditOfAsync(answer, Cancellation)).Text);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_noted_and_answered_again_after_unblocking()
    {
        await using var stage = await ChatStage.SetAsync();
        await stage.AskAsync(Question);
        var hold = new TaskCompletionSource();
        stage.Library.Hold = hold.Task;
        stage.Chat.Say(Question);
        await stage.Server.WhenConfirmedAsync(Cancellation);
        stage.Chat.Block();
        hold.SetResult();
        await stage.Server.WaitForCallAsync("sendMessage", call => call.Status == 403, cancellationToken: Cancellation);

        stage.Chat.Unblock();
        stage.Library.Hold = Task.CompletedTask;

        Assert.Contains("80%", (await stage.AskAsync("亚洲至欧洲陆路货运呢？")).Text);
    }
}
