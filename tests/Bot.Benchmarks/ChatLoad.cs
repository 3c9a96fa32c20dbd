using System.Diagnostics;
using System.Globalization;
using TelegramStandIn;
using TelegramStandIn.Acts;
using TelegramStandIn.Faults;
using TelegramStandIn.Limits;
using TelegramStandIn.Play;

namespace Bot.Benchmarks;

/// <summary>The real program under load: questions from 300 chats, evenly spread, against the stand-in; how long each answer took, and what memory did.</summary>
internal static class ChatLoad
{
    private const int Chats = 300;

    private static readonly string[] Questions =
    [
        "哈萨克斯坦向日本供应什么？", "去年哈日双边贸易额是多少？", "两国签署了多少份双边文件？", "圣德太子把什么视为最高价值？",
        "过去二十年人均供水量下降了多少？", "今年投运了几台超级计算机？", "今天天气怎么样？",
    ];

    public static async Task RunAsync(ChatLoadOptions options)
    {
        await using var server = await TelegramServer.StartAsync(new() { Rates = options.Strict ? RateLimits.Telegram : RateLimits.Off });
        if (options.Latency > TimeSpan.Zero)
            server.Faults.Always("sendMessage", Fault.Slow(options.Latency));
        await using var process = new ServeProcess(server);
        await server.WhenPolledAsync();
        var chats = Enumerable.Range(0, Chats).Select(i => server.PrivateChat(server.AddUser($"P{i}"))).ToList();

        var (asked, memory) = await AskAsync(options, chats, process);
        await Task.Delay(TimeSpan.FromSeconds(3));
        memory.Add(process.ResidentMegabytes);
        Report(server, chats, asked, 10 * options.PerSecond, memory, process.ProcessorTime);
    }

    private static async Task<(DateTimeOffset[] Asked, List<long> Memory)> AskAsync(ChatLoadOptions options, List<ChatWindow> chats, ServeProcess process)
    {
        var asked = new DateTimeOffset[options.PerSecond * options.Seconds];
        var memory = new List<long>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < asked.Length; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / options.PerSecond) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            if (i % (options.PerSecond * 10) == 0)
                memory.Add(process.ResidentMegabytes);
            asked[i] = DateTimeOffset.UtcNow;
            chats[i % Chats].Say(Questions[i % Questions.Length]);
        }

        return (asked, memory);
    }

    private static void Report(TelegramServer server, List<ChatWindow> chats, DateTimeOffset[] asked, int perTenSeconds, List<long> memory, TimeSpan processor)
    {
        var answers = server.Acts.OfType<Sent>().GroupBy(act => act.Message.Chat.Id).ToDictionary(group => group.Key, group => group.ToList());
        var took = new List<double>();
        var longest = new double[(asked.Length + perTenSeconds - 1) / perTenSeconds];
        for (var i = 0; i < asked.Length; i++)
        {
            // Chats ask in turn and are answered in order: the nth answer of a chat is that to its nth question.
            if (answers.GetValueOrDefault(chats[i % Chats].Chat.Id)?.ElementAtOrDefault(i / Chats) is not { } sent)
                continue;
            took.Add((sent.At - asked[i]).TotalMilliseconds);
            longest[i / perTenSeconds] = Math.Max(longest[i / perTenSeconds], took[^1]);
        }

        took.Sort();
        double At(double share) => took[(int)((took.Count - 1) * share)];
        var refused = server.Calls.Count(call => call.Status == 429);
        Print($"asked {asked.Length}, answered {answers.Values.Sum(list => list.Count)}, refused by the rates {refused}");
        Print($"from asking to the answer, in ms: p50 {At(0.5):F1}, p95 {At(0.95):F1}, p99 {At(0.99):F1}, longest {took[^1]:F1}");
        Print($"the longest of every 10 s: {string.Join(' ', longest.Select(one => one.ToString("F0", CultureInfo.InvariantCulture)))}");
        Print($"resident memory every 10 s, in MB: {string.Join(' ', memory)}; processor time {processor.TotalSeconds:F1} s");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
