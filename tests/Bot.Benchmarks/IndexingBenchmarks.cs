using BenchmarkDotNet.Attributes;
using Bot.Core.Documents;
using Bot.Core.Passages;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.Benchmarks;

/// <summary>Taking the seed article apart: sentences, words, speakers.</summary>
[MemoryDiagnoser]
public class IndexingBenchmarks : IDisposable
{
    private readonly Article _article =
        new ArticleFolder(Corpus.Seed, new FileLimits()).Read(static _ => null, CancellationToken.None).OfType<ReadOutcome.Read>().Single().Article;

    private readonly SmartCnSegmenter _segmenter = new();

    [Benchmark]
    public List<Passage> Passages() => new PassageCutter(_segmenter).Cut(_article);

    [GlobalCleanup]
    public void Dispose()
    {
        _segmenter.Dispose();
        GC.SuppressFinalize(this);
    }
}
