using System.Text.Json.Nodes;

namespace Bot.Tests.TelegramServerTests;

public class PollingTests
{
    [Fact]
    public async Task Updates_come_again_until_a_higher_offset_confirms_them()
    {
        await using var stage = await Stage.SetAsync();
        stage.Chat.Say("一");
        stage.Chat.Say("二");

        var first = await Poll(stage, new { limit = 2 });
        var again = await Poll(stage, new { offset = Id(first[0]) });
        var rest = await Poll(stage, new { offset = Id(first[1]) + 1 });
        var last = await Poll(stage, new { offset = -1 });

        Assert.Equal(["/start", "一"], first.Select(Text));
        Assert.Equal(["/start", "一", "二"], again.Select(Text));
        Assert.Equal(["二"], rest.Select(Text));
        Assert.Equal(["二"], last.Select(Text));
        Assert.Equal(1, stage.Server.PendingUpdates);
    }

    [Fact]
    public async Task A_poll_waits_for_what_comes()
    {
        await using var stage = await Stage.SetAsync();
        await Poll(stage, new { offset = stage.Server.LastUpdateId + 1 });

        var before = stage.Server.Polls;
        var polling = Poll(stage, new { timeout = 50 });
        await stage.Server.WhenPolledAsync(moreThan: before, TestContext.Current.CancellationToken);
        stage.Chat.Say("和平");

        Assert.Equal(["和平"], (await polling).Select(Text));
    }

    [Fact]
    public async Task A_poll_ends_empty_after_its_timeout_and_fifty_seconds_at_most()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        await Poll(stage, new { offset = stage.Server.LastUpdateId + 1 });

        var polling = Poll(stage, new { timeout = 1000 });
        while (!polling.IsCompleted)
        {
            // Until the poll has come in there is nothing that the clock could end.
            stage.Clock!.Advance(TimeSpan.FromSeconds(50));
            await Task.WhenAny(polling, Task.Delay(10, TestContext.Current.CancellationToken));
        }

        Assert.Empty(await polling);
    }

    [Fact]
    public async Task The_newer_of_two_polls_ends_the_older_with_a_conflict()
    {
        await using var stage = await Stage.SetAsync();
        await Poll(stage, new { offset = stage.Server.LastUpdateId + 1 });

        var one = stage.Caller.CallAsync("getUpdates", new { timeout = 50 });
        var other = stage.Caller.CallAsync("getUpdates", new { timeout = 50 });
        var ended = await await Task.WhenAny(one, other);
        stage.Chat.Say("和平");

        ended.MustBeRefused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        Reply[] replies = [await one, await other];
        Assert.Single(replies, reply => reply.Status == 200);
    }

    [Fact]
    public async Task Allowed_updates_are_remembered_until_they_are_named_again()
    {
        await using var stage = await Stage.SetAsync();
        await Poll(stage, new { offset = stage.Server.LastUpdateId + 1, allowed_updates = new[] { "callback_query" } });
        stage.Chat.Say("unheard");
        stage.Chat.PressData(stage.Hello, "a");
        var buttonsOnly = await Poll(stage, new { });
        await Poll(stage, new { offset = stage.Server.LastUpdateId + 1, allowed_updates = Array.Empty<string>() });
        stage.Chat.Say("heard");

        Assert.Equal("a", (string?)Assert.Single(buttonsOnly)["callback_query"]!["data"]);
        Assert.Equal(["heard"], (await Poll(stage, new { })).Select(Text));
    }

    [Fact]
    public async Task Updates_are_kept_for_a_day()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);

        stage.Clock!.Advance(TimeSpan.FromHours(24));
        var kept = await Poll(stage, new { });
        stage.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(kept);
        Assert.Empty(await Poll(stage, new { }));
    }

    [Fact]
    public async Task A_repeated_update_comes_once_more_under_its_old_id_whatever_was_confirmed()
    {
        await using var stage = await Stage.SetAsync();
        var id = stage.Server.LastUpdateId;
        await Poll(stage, new { offset = id + 1 });

        stage.Server.Repeat(id);
        var repeated = await Poll(stage, new { offset = id + 1 });

        Assert.Equal(id, Id(Assert.Single(repeated)));
        Assert.Empty(await Poll(stage, new { offset = id + 1 }));
    }

    private static async Task<List<JsonNode>> Poll(Stage stage, object parameters) =>
        [.. (await stage.Caller.CallAsync("getUpdates", parameters)).Result.AsArray().Select(update => update!)];

    private static long Id(JsonNode update) => (long)update["update_id"]!;

    private static string? Text(JsonNode update) => (string?)update["message"]!["text"];
}
