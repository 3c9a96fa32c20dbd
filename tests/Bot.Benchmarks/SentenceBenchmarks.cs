using BenchmarkDotNet.Attributes;
using Bot.Core.Text;

namespace Bot.Benchmarks;

/// <summary>Cutting the seed article into sentences, and folding it.</summary>
[MemoryDiagnoser]
public class SentenceBenchmarks
{
    private readonly string _text = File.ReadAllText(Corpus.Seed);

    [Benchmark]
    public int Sentences() => SentenceSplitter.Split(_text).Count;

    [Benchmark]
    public string Folding() => CharacterFolding.Fold(_text);
}
