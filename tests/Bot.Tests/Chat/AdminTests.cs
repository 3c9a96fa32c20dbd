using System.Text;
using TelegramStandIn.Acts;

namespace Bot.Tests.Chat;

public class AdminTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/reindex")]
    [InlineData("/status")]
    [InlineData("/remove summit.txt")]
    [InlineData("/unanswered")]
    public async Task Anybody_else_is_refused_politely_and_nothing_is_done(string command)
    {
        await using var stage = await ChatStage.SetAsync();

        Assert.Equal("抱歉，只有管理员可以这样做。", (await stage.AskAsync(command)).Text);
        Assert.Equal(0, stage.Library.Reindexings);
        Assert.Contains(stage.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("is no admin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reindexing_shows_its_progress_in_one_message_while_others_go_on_asking()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        var hold = new TaskCompletionSource();
        stage.Library.ReindexHold = hold.Task;

        admin.Say("/reindex");
        var message = await admin.NextMessageAsync(Cancellation);
        var progress = await admin.EditOfAsync(message, Cancellation);
        Assert.Contains("已看 1 篇，summit.txt", progress.Text);
        Assert.Contains("石油", (await stage.AskAsync("哈萨克斯坦向日本供应什么？")).Text);
        Assert.Equal("正在索引，请等它完成。", (await admin.AnswerToAsync(admin.Say("/reindex"), Cancellation)).Text);
        hold.SetResult();

        Assert.Equal("完成：新增 0，更新 0，移除 0，未变 1；共 8 段。", (await admin.EditOfAsync(progress, Cancellation)).Text);
    }

    [Fact]
    public async Task A_stop_while_reindexing_is_said_in_the_same_message()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        stage.Library.ReindexHold = new TaskCompletionSource().Task;
        admin.Say("/reindex");
        var message = await admin.NextMessageAsync(Cancellation);

        await stage.StopBotAsync();

        Assert.Contains("程序停止了", admin.Now(message)!.Text);
    }

    [Fact]
    public async Task Status_counts_what_happened()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        await stage.AskAsync("哈萨克斯坦向日本供应什么？");
        await stage.AskAsync("asdf");

        var status = await admin.AnswerToAsync(admin.Say("/status"), Cancellation);

        Assert.Contains("提问 2：找到 1，没找到 1", status.Text);
        Assert.Contains("文章 1，段落 8，索引 121 KB", status.Text);
        Assert.Contains("版本 1.2.3", status.Text);
        Assert.Contains("没有错误。", status.Text);
    }

    [Fact]
    public async Task Unanswered_lists_the_questions_that_found_nothing()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        Assert.Equal("没有这样的问题。", (await admin.AnswerToAsync(admin.Say("/unanswered"), Cancellation)).Text);
        await stage.AskAsync("asdf");
        await stage.AskAsync("asdf");
        await stage.AskAsync("<qwer>");

        var list = await admin.AnswerToAsync(admin.Say("/unanswered"), Cancellation);

        Assert.Contains("• <qwer>\n• asdf ×2", list.Text);
    }

    [Fact]
    public async Task Removing_asks_first_and_does_it_once()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        Assert.Contains("没有这篇文章：nope", (await admin.AnswerToAsync(admin.Say("/remove nope"), Cancellation)).Text);
        Assert.Contains("/articles", (await admin.AnswerToAsync(admin.Say("/remove"), Cancellation)).Text);

        var question = await admin.AnswerToAsync(admin.Say("/remove summit.txt"), Cancellation);
        Assert.NotNull(stage.Library.FindArticle("summit.txt"));
        Assert.Equal("抱歉，只有管理员可以这样做。", (await admin.Press(question, "删除", stage.Anna).AnswerAsync(Cancellation)).Text);
        var yes = question.Button("删除").CallbackData!;
        admin.Press(question, "删除");

        Assert.Equal("已删除：summit.txt", (await admin.EditOfAsync(question, Cancellation)).Text);
        Assert.Null(stage.Library.FindArticle("summit.txt"));
        Assert.Equal("这个按钮已经失效，请重新提问。", (await admin.PressData(question, yes).AnswerAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task Cancelling_changes_nothing()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        var question = await admin.AnswerToAsync(admin.Say("/remove summit.txt"), Cancellation);

        admin.Press(question, "取消");

        Assert.Equal("已取消，什么都没有改。", (await admin.EditOfAsync(question, Cancellation)).Text);
        Assert.NotNull(stage.Library.FindArticle("summit.txt"));
    }

    [Fact]
    public async Task A_document_is_shown_and_indexed_when_the_button_says_so_after_a_restart_too()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        var sent = admin.SendDocument(Encoding.UTF8.GetBytes("蓝色火车头的故事\n从前有一个蓝色火车头。"), "train.txt");
        var offer = await admin.AnswerToAsync(sent, Cancellation);
        Assert.Contains("蓝色火车头的故事", offer.Text);
        Assert.Null(stage.Library.FindArticle("train.txt"));

        await stage.StopBotAsync();
        await stage.StartBotAsync();
        admin.Press(offer, "收录");

        Assert.StartsWith("完成：新增 1", (await admin.EditOfAsync(offer, Cancellation)).Text);
        Assert.Contains("从前有一个", (await stage.AskAsync("有一个蓝色火车头吗？")).Text);
    }

    [Fact]
    public async Task A_document_that_cannot_be_indexed_keeps_its_button_for_another_try()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        var offer = await admin.AnswerToAsync(admin.SendDocument("蓝色"u8.ToArray(), "train.txt"), Cancellation);
        stage.Library.IsUnavailable = true;
        admin.Press(offer, "收录");
        var failed = await admin.EditOfAsync(offer, Cancellation);
        Assert.Equal("没有成功，索引保持原样：磁盘已满。请腾出空间后再试。", failed.Text);

        stage.Library.IsUnavailable = false;
        admin.Press(failed, "再试一次");

        Assert.StartsWith("完成", (await admin.EditOfAsync(failed, Cancellation)).Text);
    }

    [Fact]
    public async Task A_document_is_refused_with_the_reason()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();

        async Task<string> Send(byte[] content, string name, long? size = null) =>
            (await admin.AnswerToAsync(admin.SendDocument(content, name, size: size), Cancellation)).Text;

        Assert.Equal("文件太大：最多 20 MB。", await Send([1], "a.txt", size: 21 << 20));
        Assert.Contains("（.exe）。可以收录：.txt .jsonl", await Send([1], "a.exe"));
        Assert.Equal("这个文件是空的。", await Send([], "a.txt"));
        Assert.Contains("a.txt: 不是文字，或编码无法识别", await Send([0, 0], "a.txt"));
        Assert.DoesNotContain(stage.Server.Acts.OfType<Sent>(), act => act.Message.Keyboard is not null);
    }

    [Fact]
    public async Task A_document_that_telegram_does_not_give_is_refused_with_the_reason()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        stage.Server.Faults.Next("getFile", TelegramStandIn.Faults.Fault.Refused(400, "Bad Request: file is too big"));
        stage.Server.Faults.Next("getFile", TelegramStandIn.Faults.Fault.Refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable"));

        Assert.Equal("文件太大：最多 20 MB。", (await admin.AnswerToAsync(admin.SendDocument([1], "a.txt"), Cancellation)).Text);
        Assert.Contains("请重新发送", (await admin.AnswerToAsync(admin.SendDocument([1], "a.txt"), Cancellation)).Text);
    }

    [Fact]
    public async Task A_document_from_anybody_else_is_refused_and_not_even_fetched()
    {
        await using var stage = await ChatStage.SetAsync();

        var answer = await stage.Chat.AnswerToAsync(stage.Chat.SendDocument("x"u8.ToArray(), "a.txt"), Cancellation);

        Assert.Equal("抱歉，只有管理员可以这样做。", answer.Text);
        Assert.DoesNotContain(stage.Server.Calls, call => call.Method == "getFile");
    }

    [Fact]
    public async Task A_download_that_fails_is_tried_again()
    {
        await using var stage = await ChatStage.SetAsync();
        var admin = stage.AdminChat();
        stage.Server.Faults.Next("getFile", TelegramStandIn.Faults.Fault.HtmlPage());
        stage.Server.Faults.Next("file", TelegramStandIn.Faults.Fault.Reset);

        var offer = await admin.AnswerToAsync(admin.SendDocument("蓝色"u8.ToArray(), "train.txt"), Cancellation);

        Assert.NotNull(offer.Keyboard);
    }
}
