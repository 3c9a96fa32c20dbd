using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TelegramStandIn;

namespace Bot.Tests.TelegramServerTests;

public class WebhookTests
{
    private static readonly TelegramServerOptions Hasty = new() { WebhookFirstRetry = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task Updates_are_posted_with_the_secret()
    {
        await using var stage = await Stage.SetAsync(Hasty);
        await using var bot = await Receiver.StartAsync(_ => 200);

        await stage.Caller.CallAsync("setWebhook", new { url = bot.Url, secret_token = "a-Secret_1", max_connections = 7 });
        await stage.Server.WhenConfirmedAsync(TestContext.Current.CancellationToken);

        var (update, secret) = Assert.Single(bot.Received);
        Assert.Equal("/start", (string?)update["message"]!["text"]);
        Assert.Equal("a-Secret_1", secret);
        var info = (await stage.Caller.CallAsync("getWebhookInfo")).Result;
        Assert.Equal((bot.Url, 0, 7), ((string?)info["url"], (int)info["pending_update_count"]!, (int)info["max_connections"]!));
    }

    [Fact]
    public async Task A_webhook_that_fails_gets_the_update_again_and_the_rest_of_the_chat_waits_in_order()
    {
        await using var stage = await Stage.SetAsync(Hasty);
        stage.Chat.Say("一");
        await using var bot = await Receiver.StartAsync(count => count <= 3 ? 500 : 200);

        await stage.Caller.CallAsync("setWebhook", new { url = bot.Url });
        await stage.Server.WhenConfirmedAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["/start", "/start", "/start", "/start", "一"], bot.Received.Select(post => (string?)post.Update["message"]!["text"]));
        Assert.All(bot.Received, post => Assert.Null(post.Secret));
        var info = (await stage.Caller.CallAsync("getWebhookInfo")).Result;
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", (string?)info["last_error_message"]);
    }

    [Fact]
    public async Task A_chat_whose_update_fails_does_not_hold_up_the_others()
    {
        await using var stage = await Stage.SetAsync(Hasty);
        await using var bot = await Receiver.StartAsync((_, update) => (string?)update["message"]!["text"] == "/start" ? 500 : 200);
        await stage.Caller.CallAsync("setWebhook", new { url = bot.Url });

        stage.Server.PrivateChat(stage.Server.AddUser("Ben")).Say("和平");
        await bot.WaitForAsync(update => (string?)update["message"]!["text"] == "和平");

        Assert.NotEqual(0, stage.Server.PendingUpdates);
    }

    [Fact]
    public async Task A_webhook_shuts_out_polling_until_it_is_deleted()
    {
        await using var stage = await Stage.SetAsync(Hasty);
        await using var bot = await Receiver.StartAsync(_ => 500);
        await stage.Caller.CallAsync("setWebhook", new { url = bot.Url });

        var refused = await stage.Caller.CallAsync("getUpdates");
        await stage.Caller.CallAsync("deleteWebhook", new { drop_pending_updates = false });
        var polled = await stage.Caller.CallAsync("getUpdates");

        refused.MustBeRefused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        Assert.Single(polled.Result.AsArray());
        await stage.Caller.CallAsync("deleteWebhook", new { drop_pending_updates = true });
        Assert.Equal(0, stage.Server.PendingUpdates);
    }

    /// <summary>A bot that takes posts and answers as told.</summary>
    private sealed class Receiver(WebApplication application) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(JsonNode Update, string? Secret)> _received = new();
        private readonly SemaphoreSlim _arrived = new(0);

        public string Url => application.Urls.First() + "/hook";

        public IReadOnlyList<(JsonNode Update, string? Secret)> Received => [.. _received];

        public static Task<Receiver> StartAsync(Func<int, int> status) => StartAsync((count, _) => status(count));

        public static async Task<Receiver> StartAsync(Func<int, JsonNode, int> status)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var receiver = new Receiver(builder.Build());
            receiver.Map(status);
            await receiver.Start();
            return receiver;
        }

        public async Task<JsonNode> WaitForAsync(Func<JsonNode, bool> matches)
        {
            while (true)
            {
                if (_received.Select(post => post.Update).FirstOrDefault(matches) is { } found)
                    return found;
                await _arrived.WaitAsync(TestContext.Current.CancellationToken);
            }
        }

        public ValueTask DisposeAsync()
        {
            _arrived.Dispose();
            return application.DisposeAsync();
        }

        private Task Start() => application.StartAsync(TestContext.Current.CancellationToken);

        private void Map(Func<int, JsonNode, int> status) => application.MapPost("/hook", async (HttpContext context) =>
        {
            var update = (await JsonNode.ParseAsync(context.Request.Body))!;
            var secret = context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].FirstOrDefault();
            _received.Enqueue((update, secret));
            context.Response.StatusCode = status(_received.Count, update);
            _arrived.Release();
        });
    }
}
