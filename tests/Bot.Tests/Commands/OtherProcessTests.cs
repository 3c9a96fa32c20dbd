using System.Runtime.Versioning;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Commands;

/// <summary>Indexing in a process of its own: beside readers and writers, on a full disk, and without the right to read everything.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OtherProcessTests : IDisposable
{
    private readonly BotRun _bot = new();

    public OtherProcessTests() => _bot.Run("index");

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Readers_see_what_another_process_commits_within_two_seconds()
    {
        var time = new FakeTimeProvider();
        using var index = new PassageIndex(_bot.Index, new(), new TwoLetterSegmenter(), time);
        _bot.Write("seeds/new.txt", "新文章\n正文。\n");

        await using var indexing = CommandProcess.Start(_bot.Folder, "index");
        Assert.Equal(0, await indexing.WhenEndedAsync());
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.NotNull(index.FindArticle("new.txt"));
    }

    [Fact]
    public async Task A_second_writer_is_told_to_wait()
    {
        _bot.Write("seeds/new.txt", "新文章\n正文。\n");
        using var writing = new IndexWriting(_bot.Index, anew: false);

        await using var indexing = CommandProcess.Start(_bot.Folder, "index");

        Assert.Equal(2, await indexing.WhenEndedAsync());
        Assert.Contains("Another process is writing the index", Assert.Single(Lines(indexing.Notes)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_said_in_one_line_and_the_index_stays_as_it_was()
    {
        var before = _bot.Run("articles").Results;
        _bot.Write("seeds/big.txt", "大文章\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"第{i}家工厂生产了{i * 7}台机器。\n")));

        // No file may grow beyond 64 KB; the signal that goes with it is left to the error of the write.
        await using var indexing = CommandProcess.StartInShell(
            _bot.Folder, "trap '' XFSZ; ulimit -f 64; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"", "index");

        Assert.Equal(2, await indexing.WhenEndedAsync());
        Assert.Contains("could not be written", Assert.Single(Lines(indexing.Notes)), StringComparison.Ordinal);
        Assert.Equal(before, _bot.Run("articles").Results);
        Assert.Equal(0, _bot.Run("index").ExitCode);
        Assert.Contains("big.txt", _bot.Run("articles").Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_read_is_one_line_and_the_others_go_in()
    {
        _bot.Write("mixed/open.txt", "可读\n正文。\n");
        _bot.Write("mixed/closed.txt", "不可读\n正文。\n");
        _bot.Write("mixed/closed/a.txt", "看不见\n正文。\n");
        Open(_bot.Folder);
        File.SetUnixFileMode(_bot.At("mixed/closed.txt"), UnixFileMode.None);
        File.SetUnixFileMode(_bot.At("mixed/closed"), UnixFileMode.None);
        // Nothing is closed to root.
        var asNobody = Environment.IsPrivilegedProcess ? "exec setpriv --reuid 65534 --clear-groups --no-new-privs \"$@\"" : "exec \"$@\"";
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !IsOpenToAll(AppContext.BaseDirectory), "The program lies where only root can run it");

        await using var indexing = CommandProcess.StartInShell(_bot.Folder, asNobody, "index", "mixed", "--index", "index/mixed");
        var exitCode = await indexing.WhenEndedAsync();
        File.SetUnixFileMode(_bot.At("mixed/closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal(
            ["failed: closed.txt: cannot be opened: this program has no permission to read it", "failed: closed/: cannot be listed"],
            Lines(indexing.Notes).Order(StringComparer.Ordinal));
        Assert.Equal(2, exitCode);
        Assert.Equal("open.txt: added", await indexing.LineAsync());
    }

    /// <summary>The folder of a test is its owner's alone.</summary>
    private static void Open(string folder)
    {
        const UnixFileMode All = (UnixFileMode)0b111_111_111;
        File.SetUnixFileMode(folder, All);
        foreach (var inner in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(inner, All);
    }

    private static bool IsOpenToAll(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (!at.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }

        return true;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
