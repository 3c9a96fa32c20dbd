using System.Diagnostics;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

namespace Bot.Benchmarks;

/// <summary>Passes over the lines of a file, printed in the format of tests/tools/JavaTokens.java, for runs in turn with it.</summary>
internal static class TimedPasses
{
    private const int WarmUps = 3;

    public static void Run(string file, int passes)
    {
        var lines = File.ReadAllLines(file);
        var characters = lines.Sum(line => (long)line.Length);
        using var analyzer = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);
        for (var pass = -WarmUps; pass < passes; pass++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            var tokens = lines.Sum(line => (long)TokenCounter.Count(analyzer, line));
            var seconds = clock.Elapsed.TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (pass >= 0) Console.WriteLine(FormattableString.Invariant($"chars={characters} tokens={tokens} sec={seconds:F4} chars/s={characters / seconds:F0} bytes/char={(double)allocated / characters:F3}"));
        }
    }
}
