using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;
using TelegramStandIn;
using TelegramStandIn.Formatting;
using TelegramStandIn.Terminal;

namespace Bot.Tests.TelegramServerTests;

public class TerminalTests
{
    [Fact]
    public async Task A_piped_conversation_reads_like_a_chat()
    {
        var transcript = await PlayAsync(
            """
            和平 <?>
            1
            :inline 中亚
            :choose 1
            :group 峰会
            你们好
            /ask@summit_bot 上合
            /as Ben ru
            :reply 4 为什么
            :quit
            """);

        Assert.Equal(
            """
            Waiting for the bot …
            The bot is here. You are Anna, private. Write to it, or :help.
            Anna> 和平 <?>
            --- Summit in private, #2
            您问：
            │ *和平 <?>*
            好 (https://example.org)
            [1] 下一条
            Anna> 1
            * flashes: 好
            Anna> :inline 中亚
            --- 1 inline results
            (1) 标题
            Anna> :choose 1
            --- Anna in private, #3
            引文
            Anna> :group 峰会
            * you are Anna (700000001, zh-hans) in 峰会
            Anna> 你们好
            * the bot does not hear this: in groups it hears /command@summit_bot and replies to it
            Anna> /ask@summit_bot 上合
            --- Summit in 峰会, #4
            您问：
            │ */ask@summit_bot 上合*
            好 (https://example.org)
            [1] 下一条
            Anna> /as Ben ru
            * you are Ben (700000002, ru) in 峰会
            Ben> :reply 4 为什么
            --- Summit in 峰会, #7
            您问：
            │ *为什么*
            好 (https://example.org)
            [1] 下一条
            Ben> :quit

            """,
            transcript);
    }

    [Theory]
    [InlineData("甲<blockquote>乙\n<i>丙</i></blockquote>丁", "甲\n│ 乙\n│ _丙_\n丁")]
    [InlineData("<blockquote expandable>乙</blockquote>\n丁", "┆ 乙\n丁")]
    [InlineData("<b>甲<u>乙</u></b><code>丙</code><s>丁</s>", "*甲__乙__*`丙`~丁~")]
    [InlineData("<a href=\"https://example.org\"><b>甲</b></a>", "*甲 (https://example.org)*")]
    public void Formatting_shows_in_plain_text(string html, string shown) =>
        Assert.Equal(shown, PlainText.Render(HtmlMarkup.Parse(html)));

    [Theory]
    [InlineData("7", "! There is no message with buttons here; to say a number, write :say NUMBER.")]
    [InlineData(":nonsense", "! There is no :nonsense; :help lists what there is.")]
    [InlineData(":send nowhere.txt", "! There is no file nowhere.txt.")]
    [InlineData(":topic 中亚", "! There are topics in a forum only: go to one with :forum NAME.")]
    [InlineData(":reply x y", "! 'x' is no number.")]
    [InlineData(":as", "! This needs a name; :help tells more.")]
    [InlineData(":fault sendMessage rain", "! Faults are: 429, 401, 409, 500, 502, reset, lost, truncated, malformed, hang, slow.")]
    [InlineData(":fault sendMessage 500", "* the next call of sendMessage will end with: 500")]
    [InlineData(":menu", "* the bot has set no menu for you here")]
    [InlineData(":block", "* blocked")]
    public async Task A_command_says_what_it_did_or_why_it_could_not(string line, string said)
    {
        var transcript = await PlayAsync(line);

        Assert.Equal(said, transcript.TrimEnd().Split('\n')[^1]);
    }

    private static async Task<string> PlayAsync(string lines)
    {
        await using var server = await TelegramServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var bot = AnswerAsync(server, stop.Token);
        using var input = new StringReader(lines);
        await using var output = new StringWriter { NewLine = "\n" };
        var terminal = new ChatTerminal(server, new Player(server, "Anna", "zh-hans"), input, output, TimeSpan.FromSeconds(30));

        await terminal.RunAsync(TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot);
        return output.ToString();
    }

    /// <summary>The simplest bot that does a little of everything.</summary>
    private static async Task AnswerAsync(TelegramServer server, CancellationToken cancellationToken)
    {
        var client = new TelegramBotClient(new TelegramBotClientOptions(server.Token, server.ApiBaseUrl.ToString().TrimEnd('/')));
        var offset = 0;
        while (true)
        {
            foreach (var update in await client.GetUpdates(offset, timeout: 30, cancellationToken: cancellationToken))
            {
                offset = update.Id + 1;
                await AnswerAsync(client, update, cancellationToken);
            }
        }
    }

    private static Task AnswerAsync(TelegramBotClient client, Update update, CancellationToken cancellationToken) => update switch
    {
        { Message: { ViaBot: null, Text: { } text } message } => client.SendMessage(
            message.Chat,
            $"您问：<blockquote><b>{text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</b></blockquote><a href=\"https://example.org\">好</a>",
            ParseMode.Html,
            replyMarkup: InlineKeyboardButton.WithCallbackData("下一条", "n"),
            cancellationToken: cancellationToken),
        { CallbackQuery: { } pressed } => client.AnswerCallbackQuery(pressed.Id, "好", cancellationToken: cancellationToken),
        { InlineQuery: { } asked } => client.AnswerInlineQuery(
            asked.Id, [new InlineQueryResultArticle("1", "标题", new InputTextMessageContent("引文"))], cancellationToken: cancellationToken),
        _ => Task.CompletedTask,
    };
}
