using System.Net;
using System.Text;

namespace Bot.Tests.Chat;

public class WebhookTests
{
    private const string Secret = "s3cret-of_the-webhook";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_comes_by_webhook_is_answered()
    {
        await using var stage = await StartAsync();

        Assert.Contains("石油", (await stage.AskAsync("哈萨克斯坦向日本供应什么？")).Text);
        await stage.Server.WhenConfirmedAsync(Cancellation);
    }

    [Fact]
    public async Task A_webhook_is_set_as_soon_as_telegram_can_be_reached()
    {
        await using var stage = await StartAsync(before: server =>
        {
            server.Faults.Next("getMe", TelegramStandIn.Faults.Fault.HtmlPage());
            server.Faults.Next("setWebhook", TelegramStandIn.Faults.Fault.Reset);
            server.Faults.Next("setWebhook", TelegramStandIn.Faults.Fault.HtmlPage());
        });

        Assert.Contains("石油", (await stage.AskAsync("哈萨克斯坦向日本供应什么？")).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData(Secret + "x")]
    public async Task Nobody_else_is_let_in(string? secret)
    {
        await using var stage = await StartAsync();

        var answer = await PostAsync(stage, """{"update_id":1,"message":{"message_id":1,"date":1700000000,"chat":{"id":5,"type":"private"},"text":"x"}}""", secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"update_id":"x"}""")]
    [InlineData("""{"update_id":9,"message":{"date":"yesterday"}}""")]
    public async Task What_cannot_be_read_is_taken_once_and_not_asked_for_again(string body)
    {
        await using var stage = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(stage, body, Secret));
    }

    [Fact]
    public async Task Health_says_that_all_is_well()
    {
        await using var stage = await StartAsync();
        using var http = new HttpClient();

        Assert.Equal("Healthy", await http.GetStringAsync(new Uri(stage.Bot.Address, "/health"), Cancellation));
    }

    private static async Task<HttpStatusCode> PostAsync(ChatStage stage, string body, string? secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(stage.Bot.Address, "/hook"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<ChatStage> StartAsync(Action<TelegramStandIn.TelegramServer>? before = null)
    {
        var port = FreePort();
        var stage = await ChatStage.SetAsync(
            settings: new()
            {
                ["Urls"] = $"http://127.0.0.1:{port}",
                ["Telegram:Mode"] = "Webhook",
                ["Telegram:WebhookUrl"] = $"http://127.0.0.1:{port}/hook",
                ["Telegram:WebhookSecret"] = Secret,
            },
            started: false);
        before?.Invoke(stage.Server);
        await stage.StartBotAsync();
        return stage;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
