using Bot.Storage;
using TelegramStandIn.Acts;
using TelegramStandIn.Faults;

namespace Bot.Tests.Chat;

public class ReceivingTests
{
    private const string Question = "哈萨克斯坦向日本供应什么？";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"message":{"message_id":1,"date":"yesterday","chat":{"id":"?","type":"private"}}}""")]
    [InlineData("""{"telepathy":{"thought":null}}""")]
    [InlineData("""{"message":{"message_id":1,"date":1700000000,"chat":{"id":5,"type":"private"},"forward_origin":{"type":"from_the_future"}}}""")]
    public async Task One_update_that_cannot_be_read_takes_none_of_its_batch_with_it(string update)
    {
        await using var stage = await ChatStage.SetAsync(started: false);
        stage.Server.Enqueue(update);
        stage.Chat.Say(Question);

        await stage.StartBotAsync();

        Assert.Contains("石油", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
        await stage.Server.WhenConfirmedAsync(Cancellation);
    }

    [Fact]
    public async Task What_came_while_the_bot_was_down_is_answered()
    {
        await using var stage = await ChatStage.SetAsync(started: false);
        stage.Chat.Say(Question);

        await stage.StartBotAsync();

        Assert.Contains("石油", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task An_update_that_comes_again_is_not_answered_again()
    {
        await using var stage = await ChatStage.SetAsync();
        await stage.AskAsync(Question);
        var id = stage.Server.LastUpdateId;

        await stage.StopBotAsync();
        stage.Server.Repeat(id);
        await stage.StartBotAsync();

        Assert.Contains("80%", (await stage.AskAsync("亚洲至欧洲陆路货运呢？")).Text);
        Assert.Equal(2, stage.Chat.FromBot.Count);
    }

    [Fact]
    public async Task Stopping_confirms_what_was_received()
    {
        await using var stage = await ChatStage.SetAsync(time: TimeProvider.System);
        await stage.AskAsync(Question);

        await stage.StopBotAsync();

        Assert.Equal(0, stage.Server.PendingUpdates);
    }

    [Theory]
    [InlineData("409")]
    [InlineData("502 HTML")]
    [InlineData("reset")]
    [InlineData("malformed JSON")]
    [InlineData("429")]
    public async Task Failing_polls_come_with_growing_delays_and_end_when_telegram_is_back(string name)
    {
        Fault[] faults = [Fault.Conflict, Fault.HtmlPage(), Fault.Reset, Fault.MalformedJson, Fault.TooManyRequests()];
        await using var stage = await ChatStage.SetAsync();
        await stage.Server.WhenPolledAsync(cancellationToken: Cancellation);
        stage.Server.Faults.Always("getUpdates", faults.Single(fault => fault.Name == name));
        stage.Chat.Say(Question);

        await stage.Server.WaitForCallAsync("getUpdates", call => call.Fault is not null, cancellationToken: Cancellation);
        await Task.Delay(TimeSpan.FromSeconds(0.25), Cancellation);
        var failed = stage.Server.Calls.Count(call => call is { Method: "getUpdates", Fault: not null });
        stage.Server.Faults.Clear();

        // The bot's time is ten times as fast; the first delays are half a second, one, two: a hot loop would be at hundreds.
        Assert.InRange(failed, 1, 6);
        Assert.NotNull(await stage.Chat.NextMessageAsync(Cancellation));
    }

    [Fact]
    public async Task A_token_that_telegram_refuses_stops_the_host_with_one_clear_line()
    {
        await using var stage = await ChatStage.SetAsync();
        await stage.Server.WhenPolledAsync(cancellationToken: Cancellation);

        stage.Server.Faults.Always(FaultPlan.AnyMethod, Fault.Unauthorized);
        var stopped = new TaskCompletionSource();
        await using var registration = stage.Bot.Stopping.Register(() => stopped.TrySetResult());
        stage.Chat.Say(Question);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

        Assert.Equal("Telegram refuses the token (401 Unauthorized): check Telegram:Token and Telegram:ApiBaseUrl.", stage.Bot.FatalReason);
        Assert.InRange(stage.Server.Calls.Count(call => call.Fault == "401"), 1, 60);
    }

    [Fact]
    public async Task One_refusal_alone_stops_nothing()
    {
        await using var stage = await ChatStage.SetAsync();
        stage.Server.Faults.Next("getUpdates", Fault.Unauthorized);

        stage.Chat.Say(Question);

        Assert.Contains("石油", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
        Assert.Null(stage.Bot.FatalReason);
    }

    [Fact]
    public async Task A_handler_that_fails_is_tried_again()
    {
        await using var stage = await ChatStage.SetAsync();
        stage.Library.Failures = 2;

        Assert.Contains("石油", (await stage.AskAsync(Question)).Text);
    }

    [Fact]
    public async Task A_handler_that_says_it_was_cancelled_is_tried_again_and_ends_nothing()
    {
        await using var stage = await ChatStage.SetAsync();
        (stage.Library.Failure, stage.Library.Failures) = (new OperationCanceledException(), 1);

        Assert.Contains("石油", (await stage.AskAsync(Question)).Text);
        Assert.Contains("80%", (await stage.AskAsync("亚洲至欧洲陆路货运呢？")).Text);
    }

    [Fact]
    public async Task An_update_that_ended_the_program_again_and_again_is_put_aside_and_the_next_is_answered()
    {
        await using var stage = await ChatStage.SetAsync(started: false);
        stage.Chat.Say(Question);
        using (var database = new Database(new() { Path = stage.Database }, TimeProvider.System))
        {
            var store = new UpdateStore(database);
            var poison = Assert.Single(store.Accept([new(1, Deadly(stage.Chat.Chat.Id))]));
            for (var i = 0; i < 10; i++)
                store.Begin(poison.Row);
        }

        await stage.StartBotAsync();

        Assert.Contains("没能处理", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
        Assert.Contains("石油", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task A_webhook_that_somebody_set_is_removed_and_nothing_is_dropped()
    {
        await using var stage = await ChatStage.SetAsync();
        await stage.Server.WhenPolledAsync(cancellationToken: Cancellation);
        stage.Server.Faults.Next("getUpdates", Fault.Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        stage.Chat.Say(Question);

        Assert.Contains("石油", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
        await stage.AskAsync("亚洲至欧洲陆路货运呢？");

        Assert.Equal(2, stage.Server.Calls.Count(call => call.Method == "deleteWebhook"));
    }

    [Fact]
    public async Task What_fails_for_good_is_apologized_for_put_aside_and_does_not_stop_the_next()
    {
        await using var stage = await ChatStage.SetAsync();
        stage.Library.Failures = 4;

        Assert.Contains("没能处理", (await stage.AskAsync("首相？")).Text);
        Assert.Contains("石油", (await stage.AskAsync(Question)).Text);
        var admin = stage.AdminChat();
        Assert.Contains("失败 1", (await admin.AnswerToAsync(admin.Say("/status"), Cancellation)).Text);
        Assert.Contains(stage.Log.Lines, line => line.Contains("is put aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chats_are_answered_side_by_side_and_each_in_order()
    {
        await using var stage = await ChatStage.SetAsync();
        var hold = new TaskCompletionSource();
        stage.Library.Hold = hold.Task;
        stage.Chat.Say(Question);
        stage.Chat.Say("亚洲至欧洲陆路货运呢？");
        await stage.Server.WhenConfirmedAsync(Cancellation);
        stage.Library.Hold = Task.CompletedTask;
        var other = stage.Server.PrivateChat(stage.Server.AddUser("Bob"));

        Assert.Contains("30%", (await other.AnswerToAsync(other.Say("人均供水量？"), Cancellation)).Text);
        hold.SetResult();

        Assert.Contains("石油", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
        Assert.Contains("80%", (await stage.Chat.NextMessageAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task Nothing_that_people_sent_is_ever_dropped()
    {
        await using var stage = await ChatStage.SetAsync();
        await stage.AskAsync(Question);

        Assert.DoesNotContain(stage.Server.Calls, call => call.Parameters.Contains("\"drop_pending_updates\":true", StringComparison.Ordinal));
        Assert.All(stage.Server.Calls.Where(call => call.Method == "getUpdates"), call => Assert.Contains("\"allowed_updates\"", call.Parameters));
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task A_recorded_update_is_survived_and_the_question_after_it_answered(string name)
    {
        Assert.SkipWhen(name == NoRecordings, "The recorded updates (../shared/telegram/updates) are not part of this repository.");
        await using var stage = await ChatStage.SetAsync();

        stage.Server.Enqueue(await File.ReadAllTextAsync(Path.Combine(Folder!, name), Cancellation));

        Assert.Contains("石油", (await stage.AskAsync(Question)).Text);
        await stage.StopBotAsync();
        Assert.DoesNotContain(stage.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("cannot be read", StringComparison.Ordinal));
        foreach (var query in stage.Server.Calls.Where(call => call.Method == "getUpdates" && call.Response.Contains("\"callback_query\"", StringComparison.Ordinal)))
            Assert.Contains(stage.Server.Acts, act => act is CallbackAnswered);
    }

    private static string Deadly(long chat) =>
        $$$"""{"update_id":1,"message":{"message_id":900,"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Anna","language_code":"zh-hans"},"chat":{"id":{{{chat}}},"type":"private","first_name":"Anna"},"date":1700000000,"text":"首相？"}}""";

    private const string NoRecordings = "none";

    private static string? Folder { get; } = FindFolder();

    public static TheoryData<string> Recordings =>
        Folder is null ? [NoRecordings] : [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string? FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "telegram", "updates");
            if (Directory.Exists(folder))
                return folder;
        }

        return null;
    }
}
