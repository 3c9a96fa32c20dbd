using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Tests.TelegramServerTests;

/// <summary>The way from a person to the bot and back, with the client library that the bot uses.</summary>
public class ConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_asks_and_reads_the_answer_as_the_bot_formatted_it()
    {
        await using var stage = await Stage.SetAsync();

        var update = Assert.Single(await stage.Client.GetUpdates(timeout: 0, cancellationToken: Token));
        await stage.Client.SendMessage(
            update.Message!.Chat,
            "<blockquote>我们<b>支持</b>一个中国 &amp; 和平。</blockquote>",
            ParseMode.Html,
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("下一条", "n:1")),
            cancellationToken: Token);

        var answer = await stage.Chat.AnswerToAsync(stage.Hello, Token);
        Assert.Equal("我们支持一个中国 & 和平。", answer.Text);
        Assert.Equal(["支持"], answer.Content.All("bold"));
        Assert.Equal(["我们支持一个中国 & 和平。"], answer.Content.All("blockquote"));
        Assert.Equal("n:1", answer.Button("下一条").CallbackData);
    }

    [Fact]
    public async Task A_pressed_button_reaches_the_bot_and_its_answer_and_edit_reach_the_person()
    {
        await using var stage = await Stage.SetAsync();
        var sent = await stage.Client.SendMessage(
            stage.Anna.Id, "一", replyMarkup: InlineKeyboardButton.WithCallbackData("下一条", "n:1"), cancellationToken: Token);
        var shown = await stage.Chat.NextMessageAsync(Token);

        var pressed = stage.Chat.Press(shown, "下一条");
        var update = (await stage.Client.GetUpdates(timeout: 0, cancellationToken: Token)).Last();
        await stage.Client.AnswerCallbackQuery(update.CallbackQuery!.Id, "好", cancellationToken: Token);
        await stage.Client.EditMessageText(stage.Anna.Id, sent.Id, "二", cancellationToken: Token);

        Assert.Equal("n:1", update.CallbackQuery.Data);
        Assert.Equal("好", (await pressed.AnswerAsync(Token)).Text);
        Assert.Equal("二", (await stage.Chat.EditOfAsync(shown, Token)).Text);
        Assert.Null(stage.Chat.Now(shown)!.Keyboard);
    }

    [Fact]
    public async Task An_inline_question_is_answered_and_a_result_is_chosen()
    {
        await using var stage = await Stage.SetAsync();
        var friends = stage.Server.PrivateChat(stage.Server.AddUser("Ben"));

        var question = stage.Server.AskInline(stage.Anna, "和平");
        var asked = (await stage.Client.GetUpdates(timeout: 0, cancellationToken: Token)).Last().InlineQuery!;
        await stage.Client.AnswerInlineQuery(
            asked.Id,
            [
                new InlineQueryResultArticle("1", "标题", new InputTextMessageContent("<b>和平</b>") { ParseMode = ParseMode.Html })
                {
                    ReplyMarkup = InlineKeyboardButton.WithCallbackData("下一条", "n:1"),
                },
            ],
            cancellationToken: Token);
        var answer = await question.AnswerAsync(Token);
        var message = question.Choose(Assert.Single(answer.Results), friends);
        var chosen = (await stage.Client.GetUpdates(timeout: 0, cancellationToken: Token)).Last(update => update.ChosenInlineResult is not null);
        await stage.Client.EditMessageText(chosen.ChosenInlineResult!.InlineMessageId!, "改了", cancellationToken: Token);

        Assert.Equal(300, answer.CacheTime);
        Assert.Equal("和平", message.Text);
        Assert.Equal("改了", friends.Now(message)!.Text);
    }

    [Fact]
    public async Task A_document_goes_both_ways()
    {
        await using var stage = await Stage.SetAsync();
        stage.Chat.SendDocument("文章"u8.ToArray(), "article.txt", caption: "请收录");

        var document = (await stage.Client.GetUpdates(timeout: 0, cancellationToken: Token)).Last().Message!.Document!;
        using var received = new MemoryStream();
        await stage.Client.GetInfoAndDownloadFile(document.FileId, received, Token);
        using var outgoing = new MemoryStream("清单"u8.ToArray());
        await stage.Client.SendDocument(stage.Anna.Id, Telegram.Bot.Types.InputFile.FromStream(outgoing, "list.txt"), "见附件", cancellationToken: Token);

        Assert.Equal("文章"u8.ToArray(), received.ToArray());
        var sent = await stage.Chat.NextMessageAsync(Token);
        Assert.Equal(("list.txt", 6L, "见附件"), (sent.Document!.Name, sent.Document.Size, sent.Text));
    }

    [Fact]
    public async Task The_client_library_understands_whoever_and_wherever_we_are()
    {
        await using var stage = await Stage.SetAsync();
        var group = stage.Server.CreateSupergroup("峰会", stage.Anna);

        var me = await stage.Client.GetMe(Token);
        var chat = await stage.Client.GetChat(group.Chat.Id, Token);
        var member = await stage.Client.GetChatMember(group.Chat.Id, stage.Anna.Id, Token);
        var bot = await stage.Client.GetChatMember(group.Chat.Id, me.Id, Token);

        Assert.Equal("summit_bot", me.Username);
        Assert.Equal(("峰会", ChatType.Supergroup), (chat.Title, chat.Type));
        Assert.Equal(ChatMemberStatus.Administrator, member.Status);
        Assert.Equal(ChatMemberStatus.Member, bot.Status);
    }
}
