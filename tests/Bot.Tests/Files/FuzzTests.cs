using System.Diagnostics;
using System.Globalization;
using Bot.Core.Documents;
using Bot.Files;

namespace Bot.Tests.Files;

/// <summary>Whatever lies in a folder, every file has an outcome and the good ones are read. <c>BOT_FUZZ_FILES=2000</c> tries more files.</summary>
public sealed class FuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20251220;

    private static readonly FileLimits Limits = new() { MaxSeconds = 10, MaxArchiveSeconds = 20 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Spoiled_files_are_one_line_each_and_the_good_ones_among_them_are_read()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("BOT_FUZZ_FILES") ?? "200", CultureInfo.InvariantCulture);
        var random = new Random(Seed);
        var good = FuzzedFiles.Good();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var (extension, content) = FuzzedFiles.Spoiled(good, random);
            names.Add($"{i:D5}{extension}");
            _folder.Write($"{i:D5}{extension}", content);
        }

        foreach (var (name, content) in good)
            _folder.Write(name, content);

        var slowest = (Name: "", Time: TimeSpan.Zero);
        var watch = Stopwatch.StartNew();
        var last = TimeSpan.Zero;
        var outcomes = new List<ReadOutcome>();
        foreach (var outcome in new ArticleFolder(_folder.Path, Limits).Read(_ => null, TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome is ReadOutcome.Read read ? new ReadOutcome.Read(read.Article with { Text = "" }) : outcome);
            if (watch.Elapsed - last > slowest.Time)
                slowest = (FileOf(outcome), watch.Elapsed - last);
            last = watch.Elapsed;
        }

        output.WriteLine($"{count} files in {watch.Elapsed.TotalSeconds:0.0} s, slowest {slowest.Name} {slowest.Time.TotalSeconds:0.0} s, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        output.WriteLine($"{outcomes.OfType<ReadOutcome.Read>().Count()} read, {outcomes.OfType<ReadOutcome.Failed>().Count()} failed, {outcomes.OfType<ReadOutcome.Skipped>().Count()} skipped");
        Assert.Empty(names.Except(outcomes.Select(FileOf)));
        Assert.All(outcomes, AssertOneLine);
        var ids = outcomes.OfType<ReadOutcome.Read>().Select(read => read.Article.Id).ToHashSet();
        Assert.Superset(new HashSet<string> { "good.txt", "good.md", "good.html", "good.docx", "good.pdf", "small.pdf", "json", "good.eml", "good.zip/a.txt", "good.zip/b/c.docx" }, ids);
    }

    [Fact]
    public void Files_made_to_do_harm_are_refused_or_read_and_the_next_is_read()
    {
        foreach (var (name, content) in FuzzedFiles.Hostile())
            _folder.Write(name, content);
        _folder.Write("zz.txt", "标题");
        var watch = Stopwatch.StartNew();

        var outcomes = _folder.Read(new FileLimits { MaxSeconds = 2, MaxArchiveSeconds = 20, MaxUnpackedBytes = 100 << 20 });

        foreach (var outcome in outcomes.DistinctBy(FileOf))
            output.WriteLine($"{outcome.GetType().Name} {FileOf(outcome)} {outcome as ReadOutcome.Failed}");
        output.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        Assert.Empty(FuzzedFiles.Hostile().Select(file => file.Name).Except(outcomes.Select(FileOf)));
        Assert.All(outcomes, AssertOneLine);
        Assert.Equal("zz.txt", Assert.IsType<ReadOutcome.Read>(outcomes[^1]).Article.Id);
        Assert.All(outcomes.Where(outcome => FileOf(outcome).StartsWith("bomb", StringComparison.Ordinal)), outcome => Assert.IsType<ReadOutcome.Failed>(outcome));
    }

    private static string FileOf(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Read read => read.Article.Source.File,
        ReadOutcome.Failed failed => failed.File,
        ReadOutcome.Skipped skipped => skipped.File.Split('/')[0],
        _ => "",
    };

    private static void AssertOneLine(ReadOutcome outcome)
    {
        if (outcome is ReadOutcome.Failed failed)
            Assert.InRange(failed.Said.AsSpan().IndexOfAny('\n', '\r'), -1, -1);
        if (outcome is ReadOutcome.Read { Article: { } article })
            Assert.True(article.Title.Length is > 0 and <= 200);
    }
}
