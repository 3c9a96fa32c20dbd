using System.Text.Json.Nodes;
using TelegramStandIn;
using TelegramStandIn.Limits;

namespace Bot.Tests.TelegramServerTests;

public class RateTests
{
    [Fact]
    public async Task One_chat_takes_a_small_burst_and_then_a_message_a_second()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);

        var statuses = await SendAsync(stage, 4, _ => stage.Anna.Id);
        var refused = await stage.Caller.CallAsync("sendMessage", new { chat_id = stage.Anna.Id, text = "x" });
        stage.Clock!.Advance(TimeSpan.FromSeconds(1));
        var later = await SendAsync(stage, 2, _ => stage.Anna.Id);

        Assert.Equal([200, 200, 200, 429], statuses);
        refused.MustBeRefused(429, "Too Many Requests: retry after 1");
        Assert.Equal(1, (int)refused.Body["parameters"]!["retry_after"]!);
        Assert.Equal([200, 429], later);
    }

    [Fact]
    public async Task A_group_takes_twenty_messages_a_minute()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        var statuses = new List<int>();
        for (var second = 0; second < 20; second++)
        {
            statuses.AddRange(await SendAsync(stage, 1, _ => group.Chat.Id));
            stage.Clock!.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await stage.Caller.CallAsync("sendMessage", new { chat_id = group.Chat.Id, text = "x" });
        stage.Clock!.Advance(TimeSpan.FromSeconds((int)refused.Body["parameters"]!["retry_after"]!));
        var later = await SendAsync(stage, 1, _ => group.Chat.Id);

        Assert.All(statuses, status => Assert.Equal(200, status));
        refused.MustBeRefused(429, "Too Many Requests: retry after 40");
        Assert.Equal([200], later);
    }

    [Fact]
    public async Task All_chats_together_take_thirty_messages_a_second()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        var people = Enumerable.Range(0, 31).Select(number => stage.Server.AddUser("Person " + number)).ToList();
        people.ForEach(person => stage.Server.PrivateChat(person).Say("/start"));

        var statuses = await SendAsync(stage, 31, number => people[number].Id);

        Assert.Equal([.. Enumerable.Repeat(200, 30), 429], statuses);
    }

    [Fact]
    public async Task Limits_can_be_switched_off()
    {
        await using var stage = await Stage.SetAsync(new TelegramServerOptions { Rates = RateLimits.Off }, handDrivenClock: true);

        var statuses = await SendAsync(stage, 50, _ => stage.Anna.Id);

        Assert.All(statuses, status => Assert.Equal(200, status));
    }

    [Fact]
    public async Task A_message_that_is_refused_for_another_reason_does_not_count()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        for (var attempt = 0; attempt < 5; attempt++)
            await stage.Caller.CallAsync("sendMessage", new { chat_id = stage.Anna.Id, text = "" });

        Assert.Equal([200, 200, 200], await SendAsync(stage, 3, _ => stage.Anna.Id));
    }

    private static async Task<List<int>> SendAsync(Stage stage, int count, Func<int, long> chat)
    {
        var statuses = new List<int>();
        for (var number = 0; number < count; number++)
            statuses.Add((await stage.Caller.CallAsync("sendMessage", new JsonObject { ["chat_id"] = chat(number), ["text"] = "x" })).Status);
        return statuses;
    }
}
