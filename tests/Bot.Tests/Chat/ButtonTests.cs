using Bot.TelegramChat.Conversation;
using TelegramStandIn.Acts;

namespace Bot.Tests.Chat;

public class ButtonTests
{
    private const string Question = "哈萨克斯坦怎么样？";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Next_shows_the_next_quotation_in_place_and_comes_round_to_the_first()
    {
        await using var stage = await ChatStage.SetAsync();
        var first = await stage.AskAsync(Question);

        var second = await PressAsync(stage, first, "下一条");
        var third = await PressAsync(stage, second, "下一条");
        var again = await PressAsync(stage, third, "下一条");

        Assert.Equal(3, new[] { first, second, third }.Select(message => message.Content.All("blockquote").Single()).Distinct().Count());
        Assert.Equal(first.Text, again.Text);
        Assert.Single(stage.Chat.FromBot);
    }

    [Fact]
    public async Task Context_unfolds_before_and_after_and_folds_up_again()
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync("哈萨克斯坦向日本供应什么？");

        var context = await PressAsync(stage, answer, "上下文");
        var folded = await PressAsync(stage, context, "收起");

        Assert.Equal(2, context.Content.All("expandable_blockquote").Count);
        Assert.Equal(answer.Content.All("blockquote"), context.Content.All("blockquote"));
        Assert.Contains("20亿美元", context.Text);
        Assert.Equal(answer.Text, folded.Text);
    }

    [Fact]
    public async Task Source_shows_the_quotation_in_its_article_and_turns_through_all_of_it()
    {
        await using var stage = await ChatStage.SetAsync();
        var text = "长文\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"这是文章里的第{i}句话，说的是别的事情。")) + "结尾是蓝色火车头。";
        stage.Library.Put("long.txt", "长文", text);
        var answer = await stage.AskAsync("蓝色火车头在哪里？");

        var page = await PressAsync(stage, answer, "原文");
        Assert.Contains("结尾是蓝色火车头。", page.Content.All("bold"));
        var pages = new List<string> { page.Text };
        while (page.Keyboard!.Buttons.FirstOrDefault(button => button.Text.StartsWith('‹')) is { } back)
        {
            page = await PressAsync(stage, page, back.Text);
            pages.Insert(0, page.Text);
        }

        Assert.All(pages, shown => Assert.InRange(shown.EnumerateRunes().Count(), 1, 4_096));
        Assert.Equal(
            text["长文\n".Length..].ReplaceLineEndings(""),
            string.Concat(pages.Select(shown => shown[(shown.IndexOf("\n\n", StringComparison.Ordinal) + 2)..shown.LastIndexOf("\n\n", StringComparison.Ordinal)])).ReplaceLineEndings(""));
        Assert.Equal(answer.Text, (await PressAsync(stage, page, "返回")).Text);
    }

    [Theory]
    [InlineData("下一条")]
    [InlineData("上下文")]
    [InlineData("原文")]
    public async Task An_article_that_changed_or_went_is_never_shown_as_another_text(string button)
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);

        stage.Library.Put("summit.txt", "峰会", FakeLibrary.Summit.Replace("哈萨克斯坦", "某国", StringComparison.Ordinal));
        Assert.Equal("这篇文章后来改过，请重新提问。", (await stage.Chat.Press(answer, button).AnswerAsync(Cancellation)).Text);
        stage.Library.Remove("summit.txt", Cancellation);
        Assert.Equal("这篇文章已经删除，请重新提问。", (await stage.Chat.Press(answer, button).AnswerAsync(Cancellation)).Text);

        Assert.Equal(answer.Text, stage.Chat.Now(answer)!.Text);
    }

    [Fact]
    public async Task Votes_are_thanked_for_and_kept_the_last_one_counts()
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);

        await stage.Chat.Press(answer, "👍").AnswerAsync(Cancellation);
        Assert.Equal("谢谢您的评价！", (await stage.Chat.Press(answer, "👎").AnswerAsync(Cancellation)).Text);

        var admin = stage.AdminChat();
        Assert.Contains("👍 0  👎 1", (await admin.AnswerToAsync(admin.Say("/status"), Cancellation)).Text);
    }

    [Theory]
    [InlineData("thedata")]
    [InlineData("q|0123456789abcdef|0")]
    [InlineData("q|0123456789abcdef|99999999999")]
    [InlineData("y|0123456789abcdef|0")]
    [InlineData("|||")]
    public async Task A_button_that_nobody_knows_is_answered_all_the_same(string data)
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);

        Assert.NotNull((await stage.Chat.PressData(answer, data).AnswerAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task A_button_pressed_twice_shows_the_same_and_is_no_error()
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);
        var context = answer.Button("上下文").CallbackData!;
        stage.Chat.PressData(answer, context);
        await stage.Chat.EditOfAsync(answer, Cancellation);

        Assert.Null((await stage.Chat.PressData(answer, context).AnswerAsync(Cancellation)).Text);
        await stage.StopBotAsync();

        Assert.Contains(stage.Server.Calls, call => call.Response.Contains("message is not modified", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_that_is_answered_too_late_still_shows_what_it_asked_for()
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);
        stage.Server.Faults.Next("answerCallbackQuery", TelegramStandIn.Faults.Fault.Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));

        stage.Chat.Press(answer, "上下文");
        await stage.Chat.EditOfAsync(answer, Cancellation);
        await stage.StopBotAsync();

        Assert.Single(stage.Server.Calls, call => call.Method == "answerCallbackQuery");
        Assert.DoesNotContain(stage.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('q', 0, null)]
    [InlineData('a', int.MaxValue, int.MaxValue)]
    [InlineData('y', 3, 0)]
    public void What_a_button_does_fits_into_its_bytes_and_is_read_back(char action, int number, int? page)
    {
        var press = new ButtonPress((ButtonAction)action, AnswerState.NewId(), number, page);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(press.ToData()), 1, 64);
        Assert.Equal(press, ButtonPress.TryParse(press.ToData()));
    }

    [Fact]
    public async Task A_button_works_after_a_restart()
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);

        await stage.StopBotAsync();
        await stage.StartBotAsync();

        Assert.NotEqual(answer.Text, (await PressAsync(stage, answer, "下一条")).Text);
    }

    [Fact]
    public async Task In_a_group_only_who_asked_turns_the_pages_and_everybody_votes()
    {
        await using var stage = await ChatStage.SetAsync();
        var bob = stage.Server.AddUser("Bob", "zh-hans");
        var group = stage.Server.CreateGroup("群", stage.Anna, bob);
        var answer = await group.AnswerToAsync(group.Say($"/ask@summit_bot {Question}"), Cancellation);

        Assert.Equal("这些按钮属于提问的人，您也可以自己问我。", (await group.Press(answer, "下一条", bob).AnswerAsync(Cancellation)).Text);
        Assert.Equal("谢谢您的评价！", (await group.Press(answer, "👍", bob).AnswerAsync(Cancellation)).Text);
        Assert.Null((await group.Press(answer, "下一条").AnswerAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task Of_many_presses_in_a_row_every_one_is_answered_and_the_last_one_shows()
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);
        var context = answer.Button("上下文").CallbackData!;
        var next = answer.Button("下一条").CallbackData!;

        var presses = Enumerable.Range(0, 12).Select(i => stage.Chat.PressData(answer, i % 2 == 0 ? context : next)).ToList();
        foreach (var press in presses)
            Assert.Null((await press.AnswerAsync(Cancellation)).Text);
        await stage.StopBotAsync();

        Assert.Contains("(2/3)", stage.Chat.Now(answer)!.Text);
        Assert.True(stage.Server.Acts.OfType<Edited>().Count() < 12);
    }

    private static async Task<TelegramStandIn.Chats.Message> PressAsync(ChatStage stage, TelegramStandIn.Chats.Message message, string button)
    {
        var pressed = stage.Chat.Press(message, button);
        var shown = await stage.Chat.EditOfAsync(message, Cancellation);
        Assert.Null((await pressed.AnswerAsync(Cancellation)).Text);
        return shown;
    }
}
