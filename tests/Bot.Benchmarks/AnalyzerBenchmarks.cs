using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

namespace Bot.Benchmarks;

/// <summary>Time and garbage of one pass over a text; one thread, default stop words.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private static readonly SmartChineseAnalyzer Analyzer = new(LuceneVersion.LUCENE_48);

    private string[] _lines = [];

    public static IEnumerable<string> Texts => File.Exists(Corpus.CmrcDev) ? ["seed", "cmrc-dev"] : ["seed"];

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "seed";

    /// <summary>Printed beside the results, to divide them by.</summary>
    public long Characters => _lines.Sum(line => (long)line.Length);

    [GlobalSetup]
    public void ReadText()
    {
        _lines = [.. Corpus.Lines(Text == "seed" ? Corpus.Seed : Corpus.CmrcDev)];
        Console.WriteLine($"// {Text}: {Characters} characters");
    }

    [Benchmark]
    public long Tokens() => _lines.Sum(line => (long)TokenCounter.Count(Analyzer, line));
}
