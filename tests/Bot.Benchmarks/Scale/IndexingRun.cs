using System.Diagnostics;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.Benchmarks.Scale;

/// <summary>Indexes a file of articles, as <c>bot index --rebuild</c> does.</summary>
internal static class IndexingRun
{
    public static BuildFigures Measure(string articles, string folder)
    {
        using var segmenter = new SmartCnSegmenter();
        var clock = Stopwatch.StartNew();
        var report = new IndexUpdate(folder, segmenter).Run(new ArticleFolder(articles, new FileLimits()), rebuild: true, progress: null, CancellationToken.None);
        return new(clock.Elapsed.TotalSeconds, report.Passages);
    }
}
