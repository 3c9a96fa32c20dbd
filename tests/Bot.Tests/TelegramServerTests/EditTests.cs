namespace Bot.Tests.TelegramServerTests;

public class EditTests
{
    private static readonly object Next = new { inline_keyboard = new[] { new[] { new { text = "下一条", callback_data = "n:1" } } } };

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused_even_if_it_is_marked_up_differently()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Caller.CallAsync("sendMessage", new { chat_id = stage.Anna.Id, text = "<b><i>一</i></b>", parse_mode = "HTML", reply_markup = Next });
        var id = stage.Chat.FromBot[0].Id;

        var same = await stage.Caller.CallAsync(
            "editMessageText", new { chat_id = stage.Anna.Id, message_id = id, text = "<i><strong>一</strong></i> ", parse_mode = "HTML", reply_markup = Next });
        var sameButtons = await stage.Caller.CallAsync(
            "editMessageReplyMarkup", new { chat_id = stage.Anna.Id, message_id = id, reply_markup = Next });
        var noButtons = await stage.Caller.CallAsync("editMessageReplyMarkup", new { chat_id = stage.Anna.Id, message_id = id });

        const string NotModified = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
        same.MustBeRefused(400, NotModified);
        sameButtons.MustBeRefused(400, NotModified);
        Assert.Equal(200, noButtons.Status);
        Assert.Null(stage.Chat.FromBot[0].Keyboard);
    }

    [Fact]
    public async Task A_deleted_message_is_gone_for_edits_and_for_the_person()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Caller.CallAsync("sendMessage", new { chat_id = stage.Anna.Id, text = "一" });
        var sent = stage.Chat.FromBot[0];

        await stage.Caller.CallAsync("deleteMessage", new { chat_id = stage.Anna.Id, message_id = sent.Id });
        var edited = await stage.Caller.CallAsync("editMessageText", new { chat_id = stage.Anna.Id, message_id = sent.Id, text = "二" });

        await stage.Chat.WhenDeletedAsync(sent, TestContext.Current.CancellationToken);
        edited.MustBeRefused(400, "Bad Request: message to edit not found");
        Assert.Empty(stage.Chat.FromBot);
    }

    [Fact]
    public async Task After_two_days_a_message_cannot_be_deleted()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        await stage.Caller.CallAsync("sendMessage", new { chat_id = stage.Anna.Id, text = "一" });
        stage.Clock!.Advance(TimeSpan.FromHours(49));

        var reply = await stage.Caller.CallAsync("deleteMessage", new { chat_id = stage.Anna.Id, message_id = stage.Chat.FromBot[0].Id });

        reply.MustBeRefused(400, "Bad Request: message can't be deleted");
    }

    [Fact]
    public async Task A_person_s_edit_comes_as_an_edited_message()
    {
        await using var stage = await Stage.SetAsync();

        stage.Chat.Edit(stage.Hello, "和平");
        var update = (await stage.Caller.CallAsync("getUpdates")).Result.AsArray()[^1]!;

        Assert.Equal("和平", (string?)update["edited_message"]!["text"]);
        Assert.Equal(stage.Hello.Id, (int)update["edited_message"]!["message_id"]!);
        Assert.NotNull(update["edited_message"]!["edit_date"]);
    }
}
