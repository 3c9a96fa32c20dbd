using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using TelegramStandIn;
using TelegramStandIn.Faults;
using TelegramStandIn.Limits;

namespace Bot.Tests.Chat;

/// <summary>After runs in which everything goes wrong, the token is looked for wherever the program leaves anything.</summary>
public class TokenTests
{
    private const string Question = "哈萨克斯坦向日本供应什么？";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_in_nothing_that_the_program_prints_keeps_says_or_exports()
    {
        using var folder = Endings.FolderWithSeeds();
        await using var collector = await MetricsCollector.StartAsync();
        await using var server = await TelegramServer.StartAsync(new() { Rates = RateLimits.Off }, Cancellation);
        SpoilEverything(server.Faults);
        await using var bot = BotProcess.Start(
            server, folder.Path,
            ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__LogLevel__System", "Trace"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "300"),
            ("Telegram__Admins__0", $"{ChatStage.AdminId}"));
        var admin = server.PrivateChat(server.AddUser("Admin", id: ChatStage.AdminId));

        foreach (var chat in Enumerable.Range(0, Fault.EveryKind.Count).Select(i => server.PrivateChat(server.AddUser($"P{i}"))))
            chat.Say(Question);
        await Patience.UntilAsync(() => server.Calls.Count(call => call.Method == "sendMessage") > Fault.EveryKind.Count, () => "the answers");
        await admin.AnswerToAsync(admin.SendDocument("蓝色"u8.ToArray(), "train.txt"), Cancellation);
        Assert.Contains("•", (await admin.AnswerToAsync(admin.Say("/status"), Cancellation)).Text);
        await Patience.UntilAsync(() => collector.Received.Contains("bot.queue.length", StringComparison.Ordinal), () => "the metrics");
        IsClean(server, FilesOf(folder.Path));
        Assert.True(await bot.TerminateAsync() == 0, bot.Output);

        Assert.Contains("debug", bot.Output);
        IsClean(server, bot.Output);
        IsClean(server, FilesOf(folder.Path));
        IsClean(server, collector.Received);
        IsClean(server, string.Concat(server.Calls.Select(call => call.Parameters)));
        foreach (var name in new[] { "bot.questions", "bot.found", "bot.answer.duration", "bot.telegram.errors", "bot.queue.length" })
            Assert.Contains(name, collector.Received);
    }

    [Fact]
    public async Task It_is_in_no_activity_and_no_log_line_of_any_library()
    {
        var traced = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(one => one.Tags))}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var stage = await ChatStage.SetAsync();
        foreach (var fault in Fault.EveryKind)
            stage.Server.Faults.Next("sendMessage", fault);
        stage.Library.Failures = 1;

        foreach (var _ in Fault.EveryKind)
            stage.Chat.Say(Question);
        await stage.Server.WaitForAsync<TelegramStandIn.Acts.Sent>(cancellationToken: Cancellation);
        await stage.StopBotAsync();

        // Of the server's side the path is not the bot's to hide; the stand-in runs in this process too.
        IsClean(stage.Server, string.Concat(traced.Where(line => !line.Contains("/bot{token}", StringComparison.Ordinal) && !line.Contains("http.route", StringComparison.Ordinal))));
        IsClean(stage.Server, string.Concat(stage.Log.Lines));
        Assert.DoesNotContain(stage.Log.Lines, line => line.StartsWith("Information", StringComparison.Ordinal) && line.Contains(Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_not_repeated_to_whoever_reads_the_error()
    {
        using var folder = Endings.FolderWithSeeds();
        await using var server = await TelegramServer.StartAsync(cancellationToken: Cancellation);
        server.Faults.Always(FaultPlan.AnyMethod, Fault.Unauthorized);
        await using var bot = BotProcess.Start(server, folder.Path);

        Assert.Equal(2, await bot.WhenEndedAsync());

        Assert.Contains("serve: Telegram refuses the token (401 Unauthorized)", bot.Output);
        IsClean(server, bot.Output);
    }

    [Theory]
    [InlineData("", "Telegram:Token is missing")]
    [InlineData("a-secret-that-is-no-token", "Telegram:Token is no bot token")]
    public async Task A_missing_or_broken_token_is_said_in_one_line_before_anything_is_built(string token, string expected)
    {
        using var folder = Endings.FolderWithSeeds();
        await using var server = await TelegramServer.StartAsync(cancellationToken: Cancellation);
        await using var bot = BotProcess.Start(server, folder.Path, ("Telegram__Token", token));

        Assert.Equal(2, await bot.WhenEndedAsync());

        Assert.StartsWith($"serve: {expected}", Assert.Single(bot.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.False(Directory.Exists(folder.At("index")));
        if (token.Length > 0)
            Assert.DoesNotContain(token, bot.Output);
    }

    private static void SpoilEverything(FaultPlan faults)
    {
        foreach (var fault in Fault.EveryKind)
            faults.Next("sendMessage", fault);
        foreach (var method in new[] { "getMe", "deleteWebhook", "getUpdates", "getFile", FaultPlan.Download, "setMyCommands" })
        {
            faults.Next(method, Fault.HtmlPage());
            faults.Next(method, Fault.Reset);
        }
    }

    private static string FilesOf(string folder) =>
        string.Concat(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return file + reader.ReadToEnd();
        }));

    /// <summary>By its half that is secret: the other is the bot's id, which everybody may know.</summary>
    private static void IsClean(TelegramServer server, string text)
    {
        Assert.NotEmpty(text);
        var secret = server.Token[(server.Token.IndexOf(':', StringComparison.Ordinal) + 1)..];
        Assert.True(!text.Contains(secret, StringComparison.Ordinal), $"…{Around(text, secret)}…");
    }

    private static string Around(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.Ordinal);
        return at < 0 ? "" : text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
    }
}
