using System.Diagnostics;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

namespace Bot.Benchmarks;

/// <summary>What the first text of a process costs: the dictionary is loaded then, and the code is compiled.</summary>
internal static class FirstUse
{
    private const string Text = "首届“中亚+日本”国家元首对话峰会在东京隆重举行。";

    public static void Run()
    {
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        using var analyzer = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);
        TokenCounter.Count(analyzer, Text);
        var first = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        TokenCounter.Count(analyzer, Text);
        var second = clock.Elapsed.TotalMilliseconds;
        memory = GC.GetTotalMemory(forceFullCollection: true) - memory;
        Console.WriteLine(FormattableString.Invariant($"first text {first:F1} ms, second {second:F3} ms, kept {memory / 1e6:F1} MB"));
    }
}
