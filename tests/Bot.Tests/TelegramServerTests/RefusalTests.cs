using System.Text.Json;

namespace Bot.Tests.TelegramServerTests;

/// <summary>What Telegram refuses, word for word, at the border and one beyond it.</summary>
public class RefusalTests
{
    private static readonly string Emoji = "😀";

    public static TheoryData<string, object, string> Refused => new()
    {
        { "sendMessage", new { chat_id = 0, text = "x" }, "chat not found" },
        { "sendMessage", new { text = "x" }, "chat_id is empty" },
        { "sendMessage", new { chat_id = Someone, text = "" }, "message text is empty" },
        { "sendMessage", new { chat_id = Someone, text = " \n　" }, "message text is empty" },
        { "sendMessage", new { chat_id = Someone, text = "<b></b>", parse_mode = "HTML" }, "message text is empty" },
        { "sendMessage", new { chat_id = Someone, text = new string('字', 4097) }, "message is too long" },
        { "sendMessage", new { chat_id = Someone, text = "x", parse_mode = "BBCode" }, "unsupported parse_mode" },
        { "sendMessage", new { chat_id = Someone, text = "x", message_thread_id = 7 }, "message thread not found" },
        { "sendMessage", new { chat_id = Someone, text = "x", reply_parameters = new { message_id = 99 } }, "message to be replied not found" },
        { "sendMessage", new { chat_id = Someone, text = "x", reply_parameters = new { message_id = 1, quote = "/stop" } }, "quote not found" },
        { "sendMessage", new { chat_id = Someone, text = "x", entities = new[] { new { type = "bold", offset = 0, length = 2 } } }, "entity begins or ends outside of the text" },
        { "sendMessage", new { chat_id = Someone, text = Emoji, entities = new[] { new { type = "bold", offset = 0, length = 1 } } }, "entity begins or ends in a middle of a UTF-16 symbol" },
        { "sendMessage", Buttons(new { text = "x", callback_data = "" }), "BUTTON_DATA_INVALID" },
        { "sendMessage", Buttons(new { text = "x", callback_data = new string('字', 21) + "ab" }), "BUTTON_DATA_INVALID" },
        { "sendMessage", Buttons(new { text = "x" }), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard" },
        { "sendMessage", Buttons(new { text = " ", callback_data = "a" }), "can't parse inline keyboard button: field \"text\" must be non-empty" },
        { "sendMessage", Buttons(new { text = "x", callback_data = "a", url = "https://example.org" }), "can't parse inline keyboard button: exactly one of the optional fields must be used" },
        { "sendMessage", Buttons(new { text = "x", url = "somewhere" }), "inline keyboard button URL 'somewhere' is invalid: Wrong HTTP URL" },
        { "sendMessage", Buttons([.. Enumerable.Repeat<object>(new { text = "x", callback_data = "a" }, 101)]), "reply markup is too long" },
        { "editMessageText", new { chat_id = Someone, text = "x" }, "message identifier is not specified" },
        { "editMessageText", new { chat_id = Someone, message_id = 99, text = "x" }, "message to edit not found" },
        { "editMessageText", new { chat_id = Someone, message_id = 1, text = "x" }, "message can't be edited" },
        { "editMessageText", new { inline_message_id = "none", text = "x" }, "MESSAGE_ID_INVALID" },
        { "editMessageReplyMarkup", new { chat_id = Someone, message_id = 99 }, "message to edit not found" },
        { "deleteMessage", new { chat_id = Someone, message_id = 99 }, "message to delete not found" },
        { "forwardMessage", new { chat_id = Someone, from_chat_id = Someone, message_id = 99 }, "message to forward not found" },
        { "answerCallbackQuery", new { callback_query_id = "none" }, "query is too old and response timeout expired or query ID is invalid" },
        { "answerInlineQuery", new { inline_query_id = "none", results = Array.Empty<object>() }, "query is too old and response timeout expired or query ID is invalid" },
        { "sendChatAction", new { chat_id = Someone, action = "thinking" }, "wrong parameter action in request" },
        { "setMessageReaction", new { chat_id = Someone, message_id = 99 }, "message to react not found" },
        { "setMessageReaction", new { chat_id = Someone, message_id = 1, reaction = new[] { new { type = "emoji", emoji = "🧮" } } }, "REACTION_INVALID" },
        { "getFile", new { file_id = "none" }, "wrong file_id or the file is temporarily unavailable" },
        { "sendDocument", new { chat_id = Someone, document = "none" }, "wrong file_id or the file is temporarily unavailable" },
        { "sendDocument", new { chat_id = Someone }, "there is no document in the request" },
        { "sendDocument", new { chat_id = Someone, document = "none", caption = new string('字', 1025) }, "message caption is too long" },
        { "getChat", new { chat_id = 4711 }, "chat not found" },
        { "getChatMember", new { chat_id = Someone, user_id = 4711 }, "user not found" },
        { "leaveChat", new { chat_id = Someone }, "chat member status can't be changed in private chats" },
        { "setWebhook", new { url = "ftp://127.0.0.1/" }, "bad webhook: invalid webhook URL specified" },
        { "setWebhook", new { url = "https://example.org/" }, "bad webhook: the stand-in delivers to this machine only" },
        { "setWebhook", new { url = "http://127.0.0.1:9/", secret_token = "two words" }, "secret token contains unallowed characters" },
        { "setWebhook", new { url = "http://127.0.0.1:9/", secret_token = new string('a', 257) }, "secret token is too long" },
        { "setMyCommands", Commands("UPPER", "x"), "BOT_COMMAND_INVALID" },
        { "setMyCommands", Commands(new string('a', 33), "x"), "BOT_COMMAND_INVALID" },
        { "setMyCommands", Commands("ask", ""), "BOT_COMMAND_DESCRIPTION_INVALID" },
        { "setMyCommands", Commands("ask", new string('字', 257)), "BOT_COMMAND_DESCRIPTION_INVALID" },
        { "setMyCommands", new { commands = Enumerable.Range(0, 101).Select(i => new { command = "c" + i, description = "x" }) }, "BOT_COMMANDS_TOO_MUCH" },
        { "setMyCommands", new { commands = Array.Empty<object>(), language_code = "zh-hans" }, "invalid language code specified" },
        { "setMyCommands", new { commands = Array.Empty<object>(), scope = new { type = "everybody" } }, "can't parse BotCommandScope: Unsupported type specified" },
        { "setMyCommands", new { commands = Array.Empty<object>(), scope = new { type = "chat", chat_id = 4711 } }, "chat not found" },
        { "setMyDescription", new { description = new string('字', 513) }, "bot description is too long" },
        { "setMyShortDescription", new { short_description = new string('字', 121) }, "bot short description is too long" },
    };

    public static TheoryData<string, object> Accepted => new()
    {
        { "sendMessage", new { chat_id = Someone, text = new string('字', 4096) } },
        { "sendMessage", new { chat_id = Someone, text = string.Concat(Enumerable.Repeat(Emoji, 4096)) } },
        { "sendMessage", new { chat_id = Someone, text = "<b>" + new string('字', 4096) + "</b>", parse_mode = "HTML" } },
        { "sendMessage", new { chat_id = "700000001", text = "x" } },
        { "sendMessage", new { chat_id = Someone, text = "x", reply_parameters = new { message_id = 99, allow_sending_without_reply = true } } },
        { "sendMessage", new { chat_id = Someone, text = "x", reply_parameters = new { message_id = 1, quote = "start" } } },
        { "sendMessage", new { chat_id = Someone, text = "x", reply_parameters = new { message_id = 1, quote = "<b>st</b>art", quote_parse_mode = "HTML" } } },
        { "sendMessage", Buttons(new { text = "x", callback_data = new string('字', 21) + "a" }) },
        { "sendMessage", Buttons(new { text = "x", url = "https://example.org" }) },
        { "setMyCommands", Commands("ask", new string('字', 256)) },
        { "setMyCommands", Commands(new string('a', 32), "x") },
        { "setMessageReaction", new { chat_id = Someone, message_id = 1, reaction = new[] { new { type = "emoji", emoji = "👍" } } } },
        { "logOut", new { } },
        { "close", new { } },
    };

    private const long Someone = 700_000_001;

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_Telegram_refuses_is_refused_in_its_words(string method, object parameters, string reason)
    {
        await using var stage = await Stage.SetAsync();

        var reply = await stage.Caller.CallAsync(method, parameters);

        reply.MustBeRefused(400, "Bad Request: " + reason);
        Assert.Empty(stage.Server.Acts);
    }

    [Theory]
    [MemberData(nameof(Accepted), DisableDiscoveryEnumeration = true)]
    public async Task What_just_keeps_to_the_limits_is_accepted(string method, object parameters)
    {
        await using var stage = await Stage.SetAsync();

        var reply = await stage.Caller.CallAsync(method, parameters);

        Assert.Equal((200, null), (reply.Status, reply.Description));
        Assert.True((bool)reply.Body["ok"]!);
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorized_and_an_unknown_method_is_not_found()
    {
        await using var stage = await Stage.SetAsync();
        using var nothing = new StringContent("");

        (await stage.Caller.PostAsync("getMe", nothing, token: "1:wrong")).MustBeRefused(401, "Unauthorized");
        (await stage.Caller.CallAsync("sendTelepathy")).MustBeRefused(404, "Not Found");
        Assert.Equal(200, (await stage.Caller.CallAsync("GETME")).Status);
    }

    [Theory]
    [InlineData("{", "can't parse JSON object")]
    [InlineData("[]", "JSON object expected")]
    [InlineData("""{"chat_id":700000001,"text":"\ud83d"}""", "strings must be encoded in UTF-8")]
    [InlineData("""{"chat_id":700000001,"text":"x","reply_markup":"{"}""", "can't parse reply_markup JSON object")]
    [InlineData("""{"chat_id":700000001,"text":"x","reply_markup":[]}""", "can't parse reply_markup: an object expected")]
    public async Task A_broken_body_is_refused(string body, string reason)
    {
        await using var stage = await Stage.SetAsync();

        var reply = await stage.Caller.CallAsync("sendMessage", body);

        reply.MustBeRefused(400, "Bad Request: " + reason);
    }

    [Fact]
    public async Task Forms_and_queries_carry_the_same_parameters_as_JSON()
    {
        await using var stage = await Stage.SetAsync();
        var keyboard = JsonSerializer.Serialize(new { inline_keyboard = new[] { new[] { new { text = "x", callback_data = "a" } } } });
        using var encoded = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "700000001",
            ["text"] = "一",
            ["reply_markup"] = keyboard,
        });
        using var multipart = new MultipartFormDataContent
        {
            { new StringContent("700000001"), "chat_id" },
            { new StringContent("二"), "text" },
            { new StringContent(keyboard), "reply_markup" },
        };

        await stage.Caller.PostAsync("sendMessage", encoded);
        await stage.Caller.PostAsync("sendMessage", multipart);
        await stage.Caller.Http.GetAsync(
            new Uri($"/bot{stage.Server.Token}/sendMessage?chat_id=700000001&text=%E4%B8%89&reply_markup={Uri.EscapeDataString(keyboard)}", UriKind.Relative),
            TestContext.Current.CancellationToken);

        Assert.Equal(["一", "二", "三"], stage.Chat.FromBot.Select(message => message.Text));
        Assert.All(stage.Chat.FromBot, message => Assert.Equal("a", message.Button("x").CallbackData));
    }

    private static object Buttons(params object[] row) =>
        new { chat_id = Someone, text = "x", reply_markup = new { inline_keyboard = new[] { row } } };

    private static object Commands(string command, string description) =>
        new { commands = new[] { new { command, description } } };
}
