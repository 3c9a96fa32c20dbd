using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.TelegramServerTests;

public class RecordedUpdateTests
{
    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task A_recorded_update_arrives_as_it_was_and_its_chat_can_be_answered(string name)
    {
        Assert.SkipWhen(name == NoRecordings, "The recorded updates (../shared/telegram/updates) are not part of this repository.");
        var json = await File.ReadAllTextAsync(Path.Combine(Folder!, name), TestContext.Current.CancellationToken);
        await using var stage = await Stage.SetAsync();

        var id = stage.Server.Enqueue(json);
        var received = (await stage.Caller.CallAsync("getUpdates", new { offset = id })).Result.AsArray()[0]!.AsObject();

        Assert.Equal(id, (long)received["update_id"]!);
        var expected = JsonNode.Parse(json)!.AsObject();
        expected["update_id"] = id;
        Assert.True(JsonNode.DeepEquals(expected, received));
        var payload = received.Single(member => member.Key != "update_id").Value!;
        if ((payload["chat"] ?? payload["message"]?["chat"]) is { } chat)
            Assert.Equal(200, (await stage.Caller.CallAsync("sendMessage", new { chat_id = (long)chat["id"]!, text = "好" })).Status);
        if (received["callback_query"] is not null)
            Assert.Equal(200, (await stage.Caller.CallAsync("answerCallbackQuery", new { callback_query_id = (string?)payload["id"] })).Status);
        if (received["inline_query"] is not null)
            Assert.Equal(200, (await stage.Caller.CallAsync("answerInlineQuery", new { inline_query_id = (string?)payload["id"], results = Array.Empty<object>() })).Status);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"update_id":1}""")]
    [InlineData("""{"message":{},"poll":{}}""")]
    public async Task What_is_no_update_is_not_taken_for_one(string json)
    {
        await using var stage = await Stage.SetAsync();

        Assert.Throws<ArgumentException>(() => stage.Server.Enqueue(json));
    }

    [Theory]
    [InlineData("""{"message":{"message_id":1,"date":"yesterday","chat":{"id":"?","type":"private"}}}""")]
    [InlineData("""{"telepathy":{"thought":null}}""")]
    public async Task An_update_that_makes_no_sense_is_passed_on_whatever_the_bot_asked_for(string json)
    {
        await using var stage = await Stage.SetAsync();
        await stage.Caller.CallAsync("getUpdates", new { allowed_updates = new[] { "poll" } });

        var id = stage.Server.Enqueue(json);

        Assert.Equal(JsonValueKind.Array, (await stage.Caller.CallAsync("getUpdates", new { offset = id })).Result.GetValueKind());
        Assert.Equal(1, stage.Server.PendingUpdates);
    }

    public static TheoryData<string> Recordings =>
        Folder is null ? [NoRecordings] : [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private const string NoRecordings = "none";

    private static string? Folder { get; } = FindFolder();

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "telegram", "updates");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
