using Bot.Storage;
using TelegramStandIn.Acts;
using TelegramStandIn.Faults;
using TelegramStandIn.Limits;

namespace Bot.Tests.Chat;

public class SendingTests
{
    private const string Question = "哈萨克斯坦向日本供应什么？";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("502 HTML")]
    [InlineData("401")]
    public async Task A_message_that_certainly_failed_is_sent_again(string name)
    {
        Fault[] faults = [Fault.TooManyRequests(), Fault.InternalServerError, Fault.HtmlPage(), Fault.Unauthorized];
        await using var stage = await ChatStage.SetAsync();
        stage.Server.Faults.Next("sendMessage", faults.Single(fault => fault.Name == name), 2);

        Assert.Contains("石油", (await stage.AskAsync(Question)).Text);
        await stage.StopBotAsync();
        Assert.Single(stage.Chat.FromBot);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_sent_again_and_the_next_is_answered()
    {
        await using var stage = await ChatStage.SetAsync();
        foreach (var fault in new[] { Fault.ResponseLost, Fault.Truncated, Fault.Reset })
            stage.Server.Faults.Next("sendMessage", fault);
        foreach (var _ in Enumerable.Range(0, 3))
            stage.Chat.Say(Question);
        stage.Chat.Say("亚洲至欧洲陆路货运呢？");

        await stage.Server.WaitForAsync<Sent>(act => act.Message.Text.Contains("80%", StringComparison.Ordinal), cancellationToken: Cancellation);
        await stage.StopBotAsync();

        // The lost responses arrived, the reset did not; each call was made once.
        Assert.Equal(4, stage.Server.Calls.Count(call => call.Method == "sendMessage"));
        Assert.Equal(3, stage.Chat.FromBot.Count);
    }

    [Fact]
    public async Task Edits_and_answers_to_buttons_may_be_repeated_whatever_happened()
    {
        await using var stage = await ChatStage.SetAsync();
        var answer = await stage.AskAsync(Question);
        stage.Server.Faults.Next("answerCallbackQuery", Fault.Reset);
        foreach (var fault in new[] { Fault.Reset, Fault.ResponseLost, Fault.HtmlPage(503) })
            stage.Server.Faults.Next("editMessageText", fault);

        var pressed = stage.Chat.Press(answer, "上下文");

        Assert.Null((await pressed.AnswerAsync(Cancellation)).Text);
        Assert.Contains("20亿美元", (await stage.Chat.EditOfAsync(answer, Cancellation)).Text);
        await stage.StopBotAsync();
        Assert.DoesNotContain(stage.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Telegrams_rates_are_kept_without_one_refusal()
    {
        // Slower than real, for both: what a busy machine is late by must not look like haste.
        var time = new ScaledTime(0.4);
        await using var stage = await ChatStage.SetAsync(new() { Time = time, Rates = new RateLimits(PerChat: 1, ChatBurst: 1, PerGroup: 20, Overall: 30) }, time: time);
        var chats = Enumerable.Range(0, 45).Select(i => stage.Server.PrivateChat(stage.Server.AddUser($"P{i}"))).ToList();

        foreach (var chat in chats)
            chat.Say(Question);
        stage.Chat.Say(Question);
        stage.Chat.Say(Question);
        stage.Chat.Say(Question);
        foreach (var chat in chats)
            await chat.NextMessageAsync(Cancellation);
        for (var i = 0; i < 3; i++)
            await stage.Chat.NextMessageAsync(Cancellation);

        Assert.DoesNotContain(stage.Server.Calls, call => call.Status == 429);
    }

    [Fact]
    public async Task Two_hundred_questions_with_a_fifth_of_all_calls_failing_are_answered_once_wherever_a_send_arrived()
    {
        await using var stage = await ChatStage.SetAsync();
        await stage.Server.WhenPolledAsync(cancellationToken: Cancellation);
        stage.Server.Faults.Randomly(0.2, seed: 5);
        var chats = Enumerable.Range(0, 50).Select(i => stage.Server.PrivateChat(stage.Server.AddUser($"P{i}"))).ToList();

        for (var round = 0; round < 4; round++)
        {
            foreach (var chat in chats)
                chat.Say(Question);
        }

        await WhenQuietAsync(stage, 200);
        await stage.StopBotAsync();

        foreach (var chat in chats)
        {
            var calls = stage.Server.Calls.Where(call => call.Method == "sendMessage" && call.Parameters.Contains($"\"chat_id\":{chat.Chat.Id},", StringComparison.Ordinal)).ToList();
            // A reset and a body that is no JSON leave the bot in the dark; these it must not repeat.
            var dark = calls.Count(call => call.Fault is "reset" or "malformed JSON");
            Assert.Equal(4, chat.FromBot.Count + dark);
        }

        Assert.Equal(0, stage.Server.PendingUpdates);
    }

    /// <summary>Ends when the bot has counted so many questions and has nothing left to send.</summary>
    private static async Task WhenQuietAsync(ChatStage stage, int questions)
    {
        var services = stage.Bot.Services;
        var updates = (UpdateStore)services.GetService(typeof(UpdateStore))!;
        var outbox = (Outbox)services.GetService(typeof(Outbox))!;
        await Patience.UntilAsync(() => updates.Totals().GetValueOrDefault("found") >= questions && outbox.Count() == 0, () => $"{questions} answers; the log ends:\n{string.Join('\n', stage.Log.Lines.TakeLast(30))}");
    }
}
