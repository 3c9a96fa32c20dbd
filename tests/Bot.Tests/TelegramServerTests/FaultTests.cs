using System.Net;
using System.Text.Json;
using TelegramStandIn.Faults;

namespace Bot.Tests.TelegramServerTests;

public class FaultTests
{
    public static TheoryData<Fault, int, string> Refusals => new()
    {
        { Fault.TooManyRequests(14), 429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 14","parameters":{"retry_after":14}}""" },
        { Fault.Conflict, 409, """{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}""" },
        { Fault.Unauthorized, 401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""" },
        { Fault.InternalServerError, 500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""" },
        { Fault.Refused(403, "Forbidden: bot was blocked by the user"), 403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""" },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task A_refusal_on_command_is_played_once_and_nothing_takes_effect(Fault fault, int status, string body)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Faults.Next("sendMessage", fault);

        var (spoiled, spoiledBody) = await SendAsync(stage);
        var (fine, _) = await SendAsync(stage);

        Assert.Equal((status, body), ((int)spoiled, spoiledBody));
        Assert.Equal(HttpStatusCode.OK, fine);
        Assert.Single(stage.Chat.FromBot);
        Assert.Equal([fault.Name, null], stage.Server.Calls.Select(call => call.Fault));
    }

    [Fact]
    public async Task A_page_of_HTML_and_broken_JSON_are_no_answers_to_parse()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Faults.Next("sendMessage", Fault.HtmlPage(502));
        stage.Server.Faults.Next("sendMessage", Fault.MalformedJson);

        var (pageStatus, page) = await SendAsync(stage);
        var (brokenStatus, broken) = await SendAsync(stage);

        Assert.Equal(HttpStatusCode.BadGateway, pageStatus);
        Assert.StartsWith("<html>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, brokenStatus);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(broken));
        Assert.Empty(stage.Chat.FromBot);
    }

    public static TheoryData<Fault, int> Breaks => new()
    {
        { Fault.Reset, 0 },
        { Fault.ResponseLost, 1 },
        { Fault.Truncated, 1 },
        { Fault.Truncated with { IsApplied = false }, 0 },
    };

    [Theory]
    [MemberData(nameof(Breaks), DisableDiscoveryEnumeration = true)]
    public async Task A_broken_connection_tells_nothing_of_whether_the_message_was_delivered(Fault fault, int delivered)
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Faults.Next("sendMessage", fault);

        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(stage));

        Assert.Equal(delivered, stage.Chat.FromBot.Count);
    }

    [Fact]
    public async Task Any_fault_can_be_played_after_the_call_took_effect()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Faults.Next("sendMessage", Fault.HtmlPage(504) with { IsApplied = true });

        var (status, _) = await SendAsync(stage);

        Assert.Equal(HttpStatusCode.GatewayTimeout, status);
        Assert.Equal("x", Assert.Single(stage.Chat.FromBot).Text);
    }

    [Fact]
    public async Task A_slow_call_takes_effect_at_once_and_answers_late()
    {
        await using var stage = await Stage.SetAsync(handDrivenClock: true);
        stage.Server.Faults.Next("sendMessage", Fault.Slow(TimeSpan.FromMinutes(1)));

        var sending = SendAsync(stage);
        await stage.Chat.NextMessageAsync(TestContext.Current.CancellationToken);
        var early = sending.IsCompleted;
        while (!sending.IsCompleted)
        {
            stage.Clock!.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(sending, Task.Delay(10, TestContext.Current.CancellationToken));
        }

        Assert.False(early);
        Assert.Equal(HttpStatusCode.OK, (await sending).Status);
    }

    [Fact]
    public async Task A_hanging_call_ends_when_the_caller_gives_up()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Faults.Next("sendMessage", Fault.Hang);
        using var patience = new CancellationTokenSource();

        var sending = SendAsync(stage, patience.Token);
        await stage.Server.WaitForCallAsync("sendMessage", cancellationToken: TestContext.Current.CancellationToken);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(stage.Chat.FromBot);
    }

    [Fact]
    public async Task A_server_that_ends_leaves_nobody_hanging()
    {
        var stage = await Stage.SetAsync();
        stage.Server.Faults.Next("sendMessage", Fault.Hang);
        var sending = SendAsync(stage);
        await stage.Server.WaitForCallAsync("sendMessage", cancellationToken: TestContext.Current.CancellationToken);

        await stage.Server.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sending);
    }

    [Fact]
    public async Task The_same_seed_spoils_the_same_calls()
    {
        Assert.Equal(await PlayAsync(42), await PlayAsync(42));
        Assert.NotEqual(await PlayAsync(42), await PlayAsync(43));

        static async Task<string> PlayAsync(int seed)
        {
            await using var stage = await Stage.SetAsync();
            stage.Server.Faults.Randomly(0.5, seed, [Fault.InternalServerError, Fault.Conflict], "getMe");
            var statuses = new List<int>();
            for (var call = 0; call < 40; call++)
                statuses.Add((await stage.Caller.CallAsync("getMe")).Status);
            Assert.InRange(statuses.Count(status => status != 200), 8, 32);
            Assert.Equal(200, (await stage.Caller.CallAsync("getMyCommands")).Status);
            return string.Join(' ', statuses);
        }
    }

    [Fact]
    public async Task What_always_fails_works_again_once_the_plan_is_cleared()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Faults.Always(FaultPlan.AnyMethod, Fault.Unauthorized);

        Assert.Equal(401, (await stage.Caller.CallAsync("getMe")).Status);
        Assert.Equal(401, (await stage.Caller.CallAsync("getUpdates")).Status);
        stage.Server.Faults.Clear();
        Assert.Equal(200, (await stage.Caller.CallAsync("getMe")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(Stage stage, CancellationToken? cancellationToken = null)
    {
        var token = cancellationToken ?? TestContext.Current.CancellationToken;
        using var response = await stage.Caller.Http.GetAsync(
            new Uri($"/bot{stage.Server.Token}/sendMessage?chat_id={stage.Anna.Id}&text=x", UriKind.Relative), token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(token));
    }
}
