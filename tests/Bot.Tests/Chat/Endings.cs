using Bot.Tests.Files;
using TelegramStandIn;
using TelegramStandIn.Acts;
using TelegramStandIn.Limits;
using TelegramStandIn.Play;

namespace Bot.Tests.Chat;

/// <summary>Ends the program ten times in the middle of its work, each time in another burst, and looks who was answered.</summary>
internal static class Endings
{
    public const int Rounds = 10;

    /// <summary>Those who ask in one round.</summary>
    private const int Chats = 12;

    /// <summary>They take turns: Telegram takes one answer a second for each chat.</summary>
    private const int Groups = 3;

    /// <summary>More than rounds: some may have the same answer.</summary>
    private static readonly string[] Candidates =
    [
        "哈萨克斯坦向日本供应什么？", "去年哈日双边贸易额是多少？", "两国签署了多少份双边文件？", "亚洲到欧洲的陆路货运有多少经过哈萨克斯坦？",
        "哈萨克斯坦提供全球多少核燃料？", "过去二十年人均供水量下降了多少？", "今年投运了几台超级计算机？", "峰会结束后通过了什么文件？",
        "下一届峰会将在哪里举行？", "圣德太子把什么视为最高价值？", "2025年世博会在哪里举办？", "这篇文章是谁编译的？", "首先推广哪些日本传统武道？",
        "人力资本对发展有什么意义？", "总统建议在农业领域建立什么？", "日本政府要参与哪个港口的海关程序完善？", "轮值主席国移交给了哪个国家？",
        "2004年首次外长级会议在哪里举行？", "SmartMining Plus项目有什么作用？", "咸海出了什么问题？",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="end">Ends the program and gives its exit code.</param>
    public static async Task PlayAsync(Func<BotProcess, Task<int>> end, int mostTwice)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "SIGTERM is sent with kill(1).");
        using var folder = FolderWithSeeds();
        await using var server = await TelegramServer.StartAsync(new() { Rates = RateLimits.Off, Patience = TimeSpan.FromSeconds(60) }, Cancellation);
        var answers = await LearnAsync(server, folder);
        Assert.True(answers.Count >= Rounds, "too many questions have the same answer");
        var groups = Enumerable.Range(0, Groups).Select(_ => NewChats(server, Chats)).ToList();
        var expected = groups.SelectMany(group => group).ToDictionary(chat => chat, _ => new List<string>());
        var random = new Random(11);

        foreach (var (round, (answer, question)) in answers.Take(Rounds).Index())
        {
            await using var bot = BotProcess.Start(server, folder.Path);
            var before = server.LastAct;
            foreach (var chat in groups[round % Groups])
            {
                chat.Say(question);
                expected[chat].Add(answer);
            }

            await server.WaitForAsync<Sent>(after: before, cancellationToken: Cancellation);
            await Task.Delay(random.Next(60), Cancellation);
            Assert.True(await end(bot) == 0, bot.Output);
        }

        await using (var bot = BotProcess.Start(server, folder.Path))
        {
            foreach (var (chat, list) in expected)
                await WhenAnsweredAsync(chat, list.Count);
            await Patience.UntilAsync(() => bot.Output.Contains("Connected", StringComparison.Ordinal), () => "the start");
            Assert.True(await bot.TerminateAsync() == 0, bot.Output);
        }

        Assert.All(expected, pair => Assert.Equal(pair.Value.Order(StringComparer.Ordinal), pair.Key.FromBot.Select(message => message.Text).Distinct().Order(StringComparer.Ordinal)));
        Assert.InRange(expected.Sum(pair => pair.Key.FromBot.Count - pair.Value.Count), 0, mostTwice);
        Assert.Equal(0, server.PendingUpdates);
    }

    internal static TemporaryFolder FolderWithSeeds()
    {
        var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{}");
        folder.Write("seeds/summit.txt", SeedFile.Bytes);
        return folder;
    }

    /// <summary>Questions by their answers; builds the index on the way.</summary>
    private static async Task<OrderedDictionary<string, string>> LearnAsync(TelegramServer server, TemporaryFolder folder)
    {
        await using var bot = BotProcess.Start(server, folder.Path);
        var chats = NewChats(server, Candidates.Length);
        foreach (var (chat, question) in chats.Zip(Candidates))
            chat.Say(question);
        var questions = new OrderedDictionary<string, string>();
        foreach (var (chat, question) in chats.Zip(Candidates))
            questions.TryAdd((await chat.NextMessageAsync(Cancellation)).Text, question);
        await bot.TerminateAsync();
        return questions;
    }

    private static List<ChatWindow> NewChats(TelegramServer server, int count) =>
        [.. Enumerable.Range(0, count).Select(i => server.PrivateChat(server.AddUser($"P{i}")))];

    private static Task WhenAnsweredAsync(ChatWindow chat, int answers) =>
        Patience.UntilAsync(() => chat.FromBot.Select(message => message.Text).Distinct().Count() >= answers, () => $"{answers} answers in chat {chat.Chat.Id}");
}
