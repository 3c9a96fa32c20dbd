using System.Diagnostics;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.Benchmarks.Scale;

/// <summary>Indexes a file of articles again after a hundred lines of it have changed, in a process that indexed before, as <c>serve</c> does for <c>/reindex</c>.</summary>
internal static class ChangesRun
{
    private const int Changed = 100;
    private const int Turns = 5;

    /// <summary>The middle of several turns. The articles are the same again afterwards; the index has the last turn's.</summary>
    /// <param name="folder">Their index.</param>
    /// <param name="lines">Of the file.</param>
    public static BuildFigures Measure(string articles, string folder, int lines)
    {
        var original = articles + ".original";
        File.Copy(articles, original, overwrite: true);
        try
        {
            _ = Index(articles, folder);
            var turns = Enumerable.Range(1, Turns).Select(turn =>
            {
                Change(original, articles, Math.Max(1, lines / Changed), turn);
                return Index(articles, folder);
            });
            return turns.OrderBy(static figures => figures.Seconds).ElementAt(Turns / 2);
        }
        finally
        {
            File.Move(original, articles, overwrite: true);
        }
    }

    private static BuildFigures Index(string articles, string folder)
    {
        using var segmenter = new SmartCnSegmenter();
        var clock = Stopwatch.StartNew();
        var report = new IndexUpdate(folder, segmenter).Run(new ArticleFolder(articles, new FileLimits()), rebuild: false, progress: null, CancellationToken.None);
        return new(clock.Elapsed.TotalSeconds, report.Replaced);
    }

    /// <summary>Puts a sentence before every so many texts; other texts each turn, since the last turn's are as they were.</summary>
    private static void Change(string from, string to, int every, int turn)
    {
        using var lines = new StreamWriter(to);
        foreach (var (i, line) in File.ReadLines(from).Index())
            lines.Write((i % every == 0 ? line.Replace("\"text\":\"", $"\"text\":\"第{turn}次。", StringComparison.Ordinal) : line) + "\n");
    }
}
