using System.Diagnostics;
using System.Globalization;
using TelegramStandIn;
using TelegramStandIn.Acts;
using TelegramStandIn.Limits;

namespace Bot.Benchmarks;

/// <summary>The real program under load: questions from 300 chats, evenly spread, against the stand-in; how long each answer took, and what memory did.</summary>
internal static class ChatLoad
{
    private const int Chats = 300;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    private static readonly string[] Questions =
    [
        "哈萨克斯坦向日本供应什么？", "去年哈日双边贸易额是多少？", "两国签署了多少份双边文件？", "圣德太子把什么视为最高价值？",
        "过去二十年人均供水量下降了多少？", "今年投运了几台超级计算机？", "今天天气怎么样？",
    ];

    /// <param name="bot">The path of bot.dll.</param>
    /// <param name="folder">Holds appsettings.json and seeds/.</param>
    public static async Task RunAsync(string bot, string folder, int perSecond, int seconds)
    {
        await using var server = await TelegramServer.StartAsync(new() { Rates = RateLimits.Off });
        using var process = Start(bot, folder, server);
        await server.WhenPolledAsync();
        var chats = Enumerable.Range(0, Chats).Select(i => server.PrivateChat(server.AddUser($"P{i}"))).ToList();

        // The first ten seconds compile the code; they are not measured.
        var total = perSecond * ((int)WarmUp.TotalSeconds + seconds);
        var asked = new DateTimeOffset[total];
        var clock = Stopwatch.StartNew();
        var memory = new List<long>();
        for (var i = 0; i < total; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / perSecond) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            asked[i] = DateTimeOffset.UtcNow;
            chats[i % Chats].Say(Questions[i % Questions.Length]);
            if (i % (perSecond * 10) == 0)
                memory.Add(ResidentMegabytes(process));
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        memory.Add(ResidentMegabytes(process));
        Report(server, asked, perSecond * (int)WarmUp.TotalSeconds, memory);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static void Report(TelegramServer server, DateTimeOffset[] asked, int skipped, List<long> memory)
    {
        var answers = server.Acts.OfType<Sent>().GroupBy(act => act.Message.Chat.Id).ToDictionary(group => group.Key, group => group.ToList());
        var ids = answers.Keys.Order().ToList();
        var took = new List<double>();
        for (var i = skipped; i < asked.Length; i++)
        {
            // Chats ask in turn and are answered in order: the nth answer of a chat is that to its nth question.
            if (i % Chats < ids.Count && answers[ids[i % Chats]].ElementAtOrDefault(i / Chats) is { } sent)
                took.Add((sent.At - asked[i]).TotalMilliseconds);
        }

        took.Sort();
        double At(double share) => took[(int)((took.Count - 1) * share)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"asked {asked.Length}, answered {answers.Values.Sum(list => list.Count)}; of the last {took.Count}: p50 {At(0.5):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms, longest {took[^1]:F1} ms"));
        Console.WriteLine($"resident memory every 10 s, in MB: {string.Join(' ', memory)}");
    }

    private static Process Start(string bot, string folder, TelegramServer server)
    {
        var start = new ProcessStartInfo("dotnet", [bot, "serve"]) { WorkingDirectory = folder };
        start.Environment["Telegram__Token"] = server.Token;
        start.Environment["Telegram__ApiBaseUrl"] = server.ApiBaseUrl.ToString();
        start.Environment["Urls"] = "http://127.0.0.1:0";
        return Process.Start(start)!;
    }

    private static long ResidentMegabytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 >> 20;
    }
}
