using System.Diagnostics;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

namespace Bot.Benchmarks;

/// <summary>Passes over the lines of a file, printed in the format of tests/tools/JavaTokens.java, for runs in turn with it.</summary>
internal static class TimedPasses
{
    // Until the runtime has compiled for good: it does so in the background, as Java's does.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static void Run(string file, int passes)
    {
        var lines = File.ReadAllLines(file);
        var characters = lines.Sum(line => (long)line.Length);
        using var analyzer = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);
        for (var warmUp = Stopwatch.StartNew(); warmUp.Elapsed < WarmUp;) Pass(lines, analyzer);
        for (var pass = 0; pass < passes; pass++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var cpuBefore = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            var tokens = Pass(lines, analyzer);
            var seconds = clock.Elapsed.TotalSeconds;
            var cpuSeconds = (Environment.CpuUsage.TotalTime - cpuBefore).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine(FormattableString.Invariant($"chars={characters} tokens={tokens} sec={seconds:F4} chars/s={characters / seconds:F0} chars/cpu-s={characters / cpuSeconds:F0} bytes/char={(double)allocated / characters:F3}"));
        }
    }

    private static long Pass(string[] lines, SmartChineseAnalyzer analyzer) => lines.Sum(line => (long)TokenCounter.Count(analyzer, line));
}
