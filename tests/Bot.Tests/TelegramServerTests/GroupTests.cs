using System.Text.Json.Nodes;
using TelegramStandIn;

namespace Bot.Tests.TelegramServerTests;

public class GroupTests
{
    [Theory]
    [InlineData("/ask@summit_bot 和平", true)]
    [InlineData("/ask@SUMMIT_BOT 和平", true)]
    [InlineData("/ask@other_bot 和平", false)]
    [InlineData("/ask 和平", false)] // For the bot that spoke last, and ours has not.
    [InlineData("@summit_bot 和平", false)] // A plain mention is not promised.
    [InlineData("和平", false)]
    public async Task In_privacy_mode_the_bot_hears_what_is_meant_for_it(string text, bool isHeard)
    {
        await using var stage = await Stage.SetAsync();
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        var before = stage.Server.LastUpdateId;

        group.Say(text);

        Assert.Equal(isHeard, stage.Server.LastUpdateId > before);
    }

    [Fact]
    public async Task Replies_to_the_bot_commands_after_it_spoke_and_everything_once_it_is_administrator_are_heard()
    {
        await using var stage = await Stage.SetAsync();
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        await stage.Caller.CallAsync("sendMessage", new { chat_id = group.Chat.Id, text = "大家好" });
        var drawn = stage.Server.LastUpdateId;

        group.Say("为什么？", replyTo: group.FromBot[0]);
        group.Say("/ask 和平");
        group.Say("unheard");
        group.PromoteBot();
        group.Say("@summit_bot 和平");

        var updates = await UpdatesAfterAsync(stage, drawn);
        Assert.Equal(["为什么？", "/ask 和平", null, "@summit_bot 和平"], updates.Select(update => (string?)update["message"]?["text"]));
        Assert.Equal("大家好", (string?)updates[0]["message"]!["reply_to_message"]!["text"]);
        Assert.Equal("administrator", (string?)updates[2]["my_chat_member"]!["new_chat_member"]!["status"]);
    }

    [Fact]
    public async Task Without_privacy_mode_everything_is_heard()
    {
        await using var stage = await Stage.SetAsync(new TelegramServerOptions { PrivacyMode = false });
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        var before = stage.Server.LastUpdateId;

        group.Say("和平");

        Assert.Equal(before + 1, stage.Server.LastUpdateId);
        Assert.True((bool)(await stage.Caller.CallAsync("getMe")).Result["can_read_all_group_messages"]!);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_refuses_its_old_id_and_names_the_new_one()
    {
        await using var stage = await Stage.SetAsync();
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        var drawn = stage.Server.LastUpdateId;

        var supergroup = group.Migrate();
        var refused = await stage.Caller.CallAsync("sendMessage", new { chat_id = group.Chat.Id, text = "x" });
        var sent = await stage.Caller.CallAsync("sendMessage", new { chat_id = supergroup.Chat.Id, text = "x" });

        refused.MustBeRefused(400, "Bad Request: group chat was upgraded to a supergroup chat");
        Assert.Equal(supergroup.Chat.Id, (long)refused.Body["parameters"]!["migrate_to_chat_id"]!);
        Assert.Equal(200, sent.Status);
        var updates = await UpdatesAfterAsync(stage, drawn);
        Assert.Equal(supergroup.Chat.Id, (long)updates[0]["message"]!["migrate_to_chat_id"]!);
        Assert.Equal(group.Chat.Id, (long)updates[1]["message"]!["migrate_from_chat_id"]!);
    }

    [Fact]
    public async Task Topics_are_answered_in_place_and_the_General_topic_has_no_id()
    {
        await using var stage = await Stage.SetAsync();
        var forum = stage.Server.CreateForum("论坛", stage.Anna);
        var topic = forum.OpenTopic("中亚");
        var drawn = stage.Server.LastUpdateId;
        var asked = forum.Say("/ask@summit_bot 和平", topic: topic);
        var general = forum.Say("/ask@summit_bot 和平");
        forum.Say("/ask@summit_bot 继续", replyTo: general);

        var updates = await UpdatesAfterAsync(stage, drawn);
        await stage.Caller.CallAsync("sendMessage", new { chat_id = forum.Chat.Id, text = "甲", message_thread_id = topic });
        await stage.Caller.CallAsync("sendMessage", new { chat_id = forum.Chat.Id, text = "乙", reply_parameters = new { message_id = asked.Id } });
        var toThread = await stage.Caller.CallAsync("sendMessage", new { chat_id = forum.Chat.Id, text = "x", message_thread_id = (int)updates[2]["message"]!["message_thread_id"]! });
        var toGeneral = await stage.Caller.CallAsync("sendMessage", new { chat_id = forum.Chat.Id, text = "x", message_thread_id = 1 });

        Assert.True((bool)updates[0]["message"]!["is_topic_message"]!);
        Assert.Equal(topic, (int)updates[0]["message"]!["message_thread_id"]!);
        Assert.Null(updates[1]["message"]!["message_thread_id"]);
        Assert.Equal(general.Id, (int)updates[2]["message"]!["message_thread_id"]!);
        Assert.Null(updates[2]["message"]!["is_topic_message"]);
        Assert.All(forum.FromBot, message => Assert.Equal((topic, true), (message.ThreadId, message.IsTopicMessage)));
        Assert.Equal(2, forum.FromBot.Count);
        toThread.MustBeRefused(400, "Bad Request: message thread not found");
        toGeneral.MustBeRefused(400, "Bad Request: message thread not found");
    }

    [Fact]
    public async Task Whoever_does_not_want_the_bot_is_not_written_to()
    {
        await using var stage = await Stage.SetAsync();
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        var supergroup = stage.Server.CreateSupergroup("大峰会", stage.Anna);
        var left = stage.Server.CreateSupergroup("旧峰会", stage.Anna);
        var stranger = stage.Server.PrivateChat(stage.Server.AddUser("Stranger"));
        var former = stage.Server.PrivateChat(stage.Server.AddUser("Former"));
        former.Say("/start");

        stage.Chat.Block();
        group.KickBot();
        supergroup.KickBot();
        await stage.Caller.CallAsync("leaveChat", new { chat_id = left.Chat.Id });
        former.Deactivate();

        (await SendAsync(stage, stage.Anna.Id)).MustBeRefused(403, "Forbidden: bot was blocked by the user");
        (await SendAsync(stage, group.Chat.Id)).MustBeRefused(403, "Forbidden: bot was kicked from the group chat");
        (await SendAsync(stage, supergroup.Chat.Id)).MustBeRefused(403, "Forbidden: bot was kicked from the supergroup chat");
        (await SendAsync(stage, left.Chat.Id)).MustBeRefused(403, "Forbidden: bot is not a member of the supergroup chat");
        (await SendAsync(stage, former.Chat.Id)).MustBeRefused(403, "Forbidden: user is deactivated");
        (await SendAsync(stage, stranger.Chat.Id)).MustBeRefused(400, "Bad Request: chat not found");
        stage.Chat.Unblock();
        Assert.Equal(200, (await SendAsync(stage, stage.Anna.Id)).Status);
    }

    [Fact]
    public async Task Members_come_and_go()
    {
        await using var stage = await Stage.SetAsync();
        var group = stage.Server.CreateGroup("峰会", stage.Anna);
        var ben = stage.Server.AddUser("Ben");
        var drawn = stage.Server.LastUpdateId;

        group.AddMember(ben);
        var there = await stage.Caller.CallAsync("getChatMember", new { chat_id = group.Chat.Id, user_id = ben.Id });
        group.RemoveMember(ben);
        var gone = await stage.Caller.CallAsync("getChatMember", new { chat_id = group.Chat.Id, user_id = ben.Id });

        Assert.Equal(("member", "left"), ((string?)there.Result["status"], (string?)gone.Result["status"]));
        var updates = await UpdatesAfterAsync(stage, drawn);
        Assert.Equal(ben.Id, (long)updates[0]["message"]!["new_chat_members"]![0]!["id"]!);
        Assert.Equal(ben.Id, (long)updates[1]["message"]!["left_chat_member"]!["id"]!);
    }

    private static Task<Reply> SendAsync(Stage stage, long chat) => stage.Caller.CallAsync("sendMessage", new { chat_id = chat, text = "x" });

    private static async Task<List<JsonNode>> UpdatesAfterAsync(Stage stage, long updateId) =>
        [.. (await stage.Caller.CallAsync("getUpdates", new { offset = updateId + 1 })).Result.AsArray().Select(update => update!)];
}
