using System.Text.Json;

namespace Bot.Tests.Commands;

/// <summary><c>index --watch</c> as an operator runs it.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly BotRun _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_watched_folder_is_indexed_again_after_every_change_until_SIGTERM()
    {
        await using var watching = CommandProcess.Start(_bot.Folder, "index", "--watch", "--json");
        Assert.Equal((2, 0, 0, 0), Counts(await watching.LineAsync()));

        _bot.Write("seeds/below/new.txt", "新文章\n正文。\n");
        Assert.Equal((1, 0, 0, 0), await SumUntilAsync(watching, (1, 0, 0, 0)));

        // What editors put beside an open file is nothing to be told of; a broken file does not stop the others.
        _bot.Write("seeds/~$new.docx", "owner");
        _bot.Write("seeds/new.txt~", "old");
        _bot.Write("seeds/bad.docx", "no Word file");
        _bot.Write("seeds/summit.txt", "峰会结束\n大家回家了。\n");
        Assert.Equal((0, 1, 0, 1), await SumUntilAsync(watching, (0, 1, 0, 1)));

        Directory.Move(_bot.At("seeds/below"), _bot.At("seeds/beside"));
        Assert.Equal((1, 0, 1, 1), await SumUntilAsync(watching, (1, 0, 1, 1)));

        // The whole folder goes away: nothing is lost, and it is followed again when it is back.
        Directory.Move(_bot.At("seeds"), _bot.At("elsewhere"));
        File.WriteAllText(_bot.At("elsewhere/later.txt"), "后来\n后来的文章。\n");
        Directory.Move(_bot.At("elsewhere"), _bot.At("seeds"));
        Assert.Equal((1, 0, 0, 1), await SumUntilAsync(watching, (1, 0, 0, 1)));

        Assert.Equal(0, await watching.TerminateAsync());
        Assert.DoesNotContain("~", watching.Notes, StringComparison.Ordinal);
        // A file that stays broken is told of once, however often its folder is indexed.
        Assert.Single(watching.Notes.Split('\n'), static line => line.StartsWith("failed: bad.docx", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        var before = _bot.Run("index", "--dry-run", "--json");
        Assert.Equal((2, 0, 0, 0), Counts(before.Results.TrimEnd()));
        Assert.False(Directory.Exists(_bot.Index));

        _bot.Run("index");
        _bot.Write("seeds/summit.txt", "峰会结束\n大家回家了。\n");
        _bot.Write("seeds/new.txt", "新文章\n正文。\n");
        _bot.Write("seeds/bad.jsonl", "{\n");
        File.Delete(_bot.At("seeds/more.jsonl"));
        var files = Directory.GetFiles(_bot.Index).Order(StringComparer.Ordinal).ToList();

        Golden.Check("index-dry-run", $"{_bot.Run("index", "--dry-run")}");
        Golden.Check("index-dry-run-json", $"{_bot.Run("index", "--dry-run", "--json")}");

        Assert.Equal(files, Directory.GetFiles(_bot.Index).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1, 1, 1), Counts(_bot.Run("index", "--json").Results.TrimEnd()));
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--rebuild")]
    public void Watching_goes_with_no_option_that_is_meant_for_one_run(string option)
    {
        var outcome = _bot.Run("index", "--watch", option);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--watch goes with neither", outcome.Notes, StringComparison.Ordinal);
    }

    /// <summary>A slow machine may see one change as two: the reports are added up, failures are those of the last.</summary>
    private static async Task<(int Added, int Replaced, int Removed, int Failed)> SumUntilAsync(
        CommandProcess watching, (int Added, int Replaced, int Removed, int Failed) expected)
    {
        var sum = (Added: 0, Replaced: 0, Removed: 0, Failed: 0);
        do
        {
            var (added, replaced, removed, failed) = Counts(await watching.LineAsync());
            sum = (sum.Added + added, sum.Replaced + replaced, sum.Removed + removed, failed);
        }
        while (sum.Added + sum.Replaced + sum.Removed < expected.Added + expected.Replaced + expected.Removed || sum.Failed != expected.Failed);
        return sum;
    }

    private static (int Added, int Replaced, int Removed, int Failed) Counts(string line)
    {
        var report = JsonDocument.Parse(line).RootElement;
        return (Number("added"), Number("replaced"), Number("removed"), report.GetProperty("failed").GetArrayLength());

        int Number(string name) => report.GetProperty(name).GetInt32();
    }
}
