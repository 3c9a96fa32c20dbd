using Bot.Tests.Files;
using TelegramStandIn;
using TelegramStandIn.Acts;
using TelegramStandIn.Limits;
using TelegramStandIn.Play;

namespace Bot.Tests.Chat;

/// <summary>The real program, ended in the middle of its work, ten times in each way.</summary>
public class RestartTests
{
    private const int Chats = 12;

    /// <summary>One a round; all have different answers.</summary>
    private static readonly string[] Questions =
    [
        "哈萨克斯坦向日本供应什么？", "去年哈日双边贸易额是多少？", "两国签署了多少份双边文件？", "亚洲到欧洲的陆路货运有多少经过哈萨克斯坦？",
        "哈萨克斯坦提供全球多少核燃料？", "过去二十年人均供水量下降了多少？", "今年投运了几台超级计算机？", "峰会结束后通过了什么文件？",
        "下一届峰会将在哪里举行？", "圣德太子把什么视为最高价值？",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ending_the_program_in_a_burst_loses_no_question_and_answers_hardly_one_twice(bool orderly)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "SIGTERM is sent with kill(1).");
        using var folder = FolderWithSeeds();
        await using var server = await TelegramServer.StartAsync(new() { Rates = RateLimits.Off, Patience = TimeSpan.FromSeconds(60) }, Cancellation);
        var expected = await LearnAsync(server, folder);
        var chats = NewChats(server, Chats);
        var random = new Random(11);

        foreach (var question in Questions)
        {
            await using var bot = BotProcess.Start(server, folder.Path);
            var before = server.LastAct;
            foreach (var chat in chats)
                chat.Say(question);
            await server.WaitForAsync<Sent>(after: before, cancellationToken: Cancellation);
            await Task.Delay(random.Next(60), Cancellation);
            if (orderly)
                Assert.Equal(0, await bot.TerminateAsync());
            else
                await bot.KillAsync();
        }

        await using (var bot = BotProcess.Start(server, folder.Path))
        {
            foreach (var chat in chats)
                await WhenAnsweredAsync(chat, Questions.Length);
            Assert.Equal(0, await bot.TerminateAsync());
        }

        Assert.All(chats, chat => Assert.Equal(expected.Order(StringComparer.Ordinal), chat.FromBot.Select(message => message.Text).Distinct().Order(StringComparer.Ordinal)));
        var twice = chats.Sum(chat => chat.FromBot.Count) - (chats.Count * Questions.Length);
        Assert.InRange(twice, 0, orderly ? 0 : Questions.Length);
        Assert.Equal(0, server.PendingUpdates);
    }

    internal static TemporaryFolder FolderWithSeeds()
    {
        var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{}");
        folder.Write("seeds/summit.txt", SeedFile.Bytes);
        return folder;
    }

    /// <summary>What each question is answered with; builds the index on the way.</summary>
    private static async Task<List<string>> LearnAsync(TelegramServer server, TemporaryFolder folder)
    {
        await using var bot = BotProcess.Start(server, folder.Path);
        var chats = NewChats(server, Questions.Length);
        foreach (var (chat, question) in chats.Zip(Questions))
            chat.Say(question);
        var answers = new List<string>();
        foreach (var chat in chats)
            answers.Add((await chat.NextMessageAsync(Cancellation)).Text);
        Assert.Equal(Questions.Length, answers.Distinct().Count());
        await bot.TerminateAsync();
        return answers;
    }

    private static List<ChatWindow> NewChats(TelegramServer server, int count) =>
        [.. Enumerable.Range(0, count).Select(i => server.PrivateChat(server.AddUser($"P{i}")))];

    private static async Task WhenAnsweredAsync(ChatWindow chat, int answers)
    {
        while (chat.FromBot.Select(message => message.Text).Distinct().Count() < answers)
            await Task.Delay(50, Cancellation);
    }
}
