using TelegramStandIn.Acts;
using TelegramStandIn.Faults;

namespace Bot.Tests.Chat;

public class AskingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("哈萨克斯坦向日本供应什么？")]
    [InlineData("/ask 哈萨克斯坦向日本供应什么？")]
    [InlineData("/ask@summit_bot 哈萨克斯坦向日本供应什么？")]
    public async Task A_private_question_is_answered_with_a_quotation_its_speaker_and_its_source(string question)
    {
        await using var stage = await ChatStage.SetAsync();

        var answer = await stage.AskAsync(question);

        Assert.Equal("哈萨克斯坦向日本供应铀、稀有金属与石油。", Assert.Single(answer.Content.All("blockquote")));
        Assert.Equal("哈萨克斯坦向日本供应", Assert.Single(answer.Content.All("bold")));
        Assert.Contains("托卡耶夫总统", answer.Text);
        Assert.Contains("峰会 · 2025-12-20 · 第3段", answer.Text);
        Assert.Equal(["下一条", "上下文", "原文", "👍", "👎"], answer.Keyboard!.Buttons.Select(button => button.Text));
        Assert.Null(answer.ReplyTo);
    }

    [Fact]
    public async Task Hostile_text_of_an_article_stays_text()
    {
        await using var stage = await ChatStage.SetAsync();

        var answer = await stage.AskAsync("技术</b> & \"创新\"有什么好处");

        Assert.Equal("他说，<b>技术</b> & \"创新\" 🚄 将惠及各方。", Assert.Single(answer.Content.All("blockquote")));
    }

    [Fact]
    public async Task What_the_articles_do_not_hold_is_said_honestly_with_the_nearest_behind_a_button()
    {
        await using var stage = await ChatStage.SetAsync();

        var answer = await stage.AskAsync("首相吃什么？");

        Assert.Equal("文章里没有找到答案。", answer.Text);
        var pressed = stage.Chat.Press(answer, "最接近的内容");
        Assert.Null((await pressed.AnswerAsync(Cancellation)).Text);
        var nearest = await stage.Chat.EditOfAsync(answer, Cancellation);
        Assert.StartsWith("这不是答案，只是最接近的内容：", nearest.Text);
        Assert.Contains("首相", Assert.Single(nearest.Content.All("blockquote")));
    }

    [Fact]
    public async Task Without_anything_near_there_is_no_button()
    {
        await using var stage = await ChatStage.SetAsync();

        var answer = await stage.AskAsync("asdf");

        Assert.Null(answer.Keyboard);
        Assert.Equal("文章里没有找到答案。\n请用中文提问。", answer.Text);
    }

    [Theory]
    [InlineData("/ask", "请把问题写在命令后面")]
    [InlineData("/nonsense", "没有这个命令")]
    public async Task What_is_no_question_gets_a_short_polite_line(string text, string expected)
    {
        await using var stage = await ChatStage.SetAsync();

        Assert.Contains(expected, (await stage.AskAsync(text)).Text);
    }

    [Fact]
    public async Task A_question_of_more_than_a_thousand_letters_is_refused_with_the_limit()
    {
        await using var stage = await ChatStage.SetAsync();

        Assert.Contains("1000", (await stage.AskAsync(new string('问', 1_001))).Text);
    }

    [Fact]
    public async Task An_index_that_cannot_be_searched_is_said_and_the_next_question_is_answered()
    {
        await using var stage = await ChatStage.SetAsync();
        stage.Library.IsUnavailable = true;

        // Nothing of the folder, which is the operators' business.
        Assert.Equal("现在无法检索，请稍后再试。", (await stage.AskAsync("哈萨克斯坦向日本供应什么？")).Text);
        stage.Library.IsUnavailable = false;
        Assert.Contains("石油", (await stage.AskAsync("哈萨克斯坦向日本供应什么？")).Text);
    }

    [Fact]
    public async Task Typing_is_shown_only_when_an_answer_takes_long()
    {
        await using var stage = await ChatStage.SetAsync(time: TimeProvider.System);
        var hold = new TaskCompletionSource();

        await stage.AskAsync("哈萨克斯坦向日本供应什么？");
        Assert.Empty(stage.Server.Acts.OfType<ActionShown>());
        stage.Library.Hold = hold.Task;
        var asked = stage.Chat.Say("亚洲至欧洲陆路货运？");
        await stage.Server.WaitForAsync<ActionShown>(cancellationToken: Cancellation);
        hold.SetResult();
        await stage.Chat.AnswerToAsync(asked, Cancellation);

        Assert.Equal("typing", Assert.Single(stage.Server.Acts.OfType<ActionShown>()).Action);
    }

    [Fact]
    public async Task An_edited_question_is_answered_in_the_former_answers_place()
    {
        await using var stage = await ChatStage.SetAsync();
        var asked = stage.Chat.Say("哈萨克斯坦向日本供应什么？");
        var answer = await stage.Chat.AnswerToAsync(asked, Cancellation);

        stage.Chat.Edit(asked, "亚洲至欧洲陆路货运有多少？");

        var edited = await stage.Chat.EditOfAsync(answer, Cancellation);
        Assert.Contains("80%", edited.Text);
        Assert.Single(stage.Chat.FromBot);
        stage.Chat.Press(edited, "上下文");
        Assert.Contains("中间走廊", (await stage.Chat.EditOfAsync(edited, Cancellation)).Text);
    }

    [Fact]
    public async Task A_question_edited_while_its_answer_is_on_the_way_has_one_answer()
    {
        await using var stage = await ChatStage.SetAsync();
        stage.Server.Faults.Next("sendMessage", Fault.Slow(TimeSpan.FromSeconds(1)));
        var asked = stage.Chat.Say("哈萨克斯坦向日本供应什么？");
        await Patience.UntilAsync(() => stage.Chat.FromBot.Any(), static () => "the first answer");
        stage.Chat.Edit(asked, "亚洲至欧洲陆路货运有多少？");

        await Patience.UntilAsync(() => stage.Chat.FromBot.Any(static message => message.Text?.Contains("80%", StringComparison.Ordinal) == true), static () => "the second answer");

        Assert.Single(stage.Chat.FromBot);
    }

    [Fact]
    public async Task A_refused_question_that_is_edited_into_a_good_one_is_answered()
    {
        await using var stage = await ChatStage.SetAsync();
        var asked = stage.Chat.Say("/ask");
        await stage.Chat.NextMessageAsync(Cancellation);

        stage.Chat.Edit(asked, "/ask 哈萨克斯坦向日本供应什么？");

        Assert.Contains("石油", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task An_edited_question_whose_answer_was_deleted_is_answered_anew()
    {
        await using var stage = await ChatStage.SetAsync();
        var asked = stage.Chat.Say("哈萨克斯坦向日本供应什么？");
        stage.Chat.Delete(await stage.Chat.NextMessageAsync(Cancellation));

        stage.Chat.Edit(asked, "亚洲至欧洲陆路货运有多少？");

        Assert.Contains("80%", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
    }
}
