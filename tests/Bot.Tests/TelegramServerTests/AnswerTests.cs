namespace Bot.Tests.TelegramServerTests;

/// <summary>Buttons and inline questions are answered once, soon, and within limits.</summary>
public class AnswerTests
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    [Fact]
    public async Task A_button_is_answered_once()
    {
        await using var stage = await Stage.SetAsync();
        var pressed = stage.Chat.PressData(stage.Hello, "a");

        var tooLong = await stage.Caller.CallAsync("answerCallbackQuery", new { callback_query_id = pressed.Id, text = new string('字', 201) });
        var first = await stage.Caller.CallAsync("answerCallbackQuery", new { callback_query_id = pressed.Id, text = new string('字', 200), show_alert = true });
        var second = await stage.Caller.CallAsync("answerCallbackQuery", new { callback_query_id = pressed.Id });

        tooLong.MustBeRefused(400, "Bad Request: MESSAGE_TOO_LONG");
        Assert.Equal(200, first.Status);
        second.MustBeRefused(400, TooOld);
        Assert.True((await pressed.AnswerAsync(TestContext.Current.CancellationToken)).IsAlert);
    }

    [Theory]
    [InlineData(15, 200)]
    [InlineData(16, 400)]
    public async Task A_button_is_answered_within_fifteen_seconds(int seconds, int status)
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        var pressed = stage.Chat.PressData(stage.Hello, "a");
        stage.Clock!.Advance(TimeSpan.FromSeconds(seconds));

        var reply = await stage.Caller.CallAsync("answerCallbackQuery", new { callback_query_id = pressed.Id });

        Assert.Equal(status, reply.Status);
    }

    [Theory]
    [InlineData(30, 200)]
    [InlineData(31, 400)]
    public async Task An_inline_question_is_answered_within_thirty_seconds(int seconds, int status)
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        var question = stage.Server.AskInline(stage.Anna, "和平");
        stage.Clock!.Advance(TimeSpan.FromSeconds(seconds));

        var reply = await stage.Caller.CallAsync("answerInlineQuery", new { inline_query_id = question.Id, results = Results(1) });

        Assert.Equal(status, reply.Status);
    }

    public static TheoryData<object, string, string> Refused => new()
    {
        { Results(51), "", "RESULTS_TOO_MUCH" },
        { new[] { Result("1"), Result("1") }, "", "RESULT_ID_DUPLICATE" },
        { new[] { Result("") }, "", "RESULT_ID_INVALID" },
        { new[] { Result(new string('字', 22)) }, "", "RESULT_ID_INVALID" },
        { new[] { Result("1", title: "") }, "", "can't parse InlineQueryResult: field \"title\" must be non-empty" },
        { new[] { Result("1", type: "poem") }, "", "can't parse InlineQueryResult: Unsupported type \"poem\"" },
        { new[] { Result("1", text: "") }, "", "message text is empty" },
        { new[] { Result("1", text: "<b>") }, "", "can't parse entities: Can't find end tag corresponding to start tag \"b\"" },
        { Results(1), new string('a', 65), "NEXT_OFFSET_INVALID" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Inline_results_keep_to_the_limits(object results, string nextOffset, string reason)
    {
        await using var stage = await Stage.SetAsync();
        var question = stage.Server.AskInline(stage.Anna, "和平");

        var reply = await stage.Caller.CallAsync("answerInlineQuery", new { inline_query_id = question.Id, results, next_offset = nextOffset });

        reply.MustBeRefused(400, "Bad Request: " + reason);
    }

    [Fact]
    public async Task Fifty_inline_results_are_shown_and_a_second_answer_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        var question = stage.Server.AskInline(stage.Anna, "和平", offset: "50");

        var first = await stage.Caller.CallAsync(
            "answerInlineQuery",
            new { inline_query_id = question.Id, results = Results(50), next_offset = "100", cache_time = 0, button = new { text = "更多", start_parameter = "inline" } });
        var second = await stage.Caller.CallAsync("answerInlineQuery", new { inline_query_id = question.Id, results = Results(1) });

        Assert.Equal(200, first.Status);
        second.MustBeRefused(400, TooOld);
        var answer = await question.AnswerAsync(TestContext.Current.CancellationToken);
        Assert.Equal((50, 0, "100", "更多"), (answer.Results.Count, answer.CacheTime, answer.NextOffset, answer.ButtonText));
    }

    private static object Results(int count) => Enumerable.Range(0, count).Select(number => Result("r" + number));

    private static object Result(string id, string type = "article", string title = "标题", string text = "好") =>
        new { type, id, title, input_message_content = new { message_text = text, parse_mode = "HTML" } };
}
