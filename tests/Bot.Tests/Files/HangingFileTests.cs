using System.Text;
using Bot.Core.Documents;
using Bot.Files;
using Bot.Files.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Files;

/// <summary>Readers that never come back and listen to nobody: a disk that hangs, a parser that loops.</summary>
public sealed class HangingFileTests : IDisposable
{
    private const string Line = """{"id":"a","title":"标题","text":"正文。"}""";

    private readonly ManualResetEventSlim _hangs = new();
    private readonly ManualResetEventSlim _end = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose()
    {
        // Not disposed of: those who hang wait on it still.
        _end.Set();
        _hangs.Dispose();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.pdf")]
    [InlineData("a.jsonl")]
    [InlineData("a.zip")]
    [InlineData("a.eml")]
    public async Task A_file_that_hangs_when_it_is_opened_is_one_failure_and_the_next_is_read(string name) =>
        await AssertGivenUp(name, () =>
        {
            Hang();
            return Stream.Null;
        });

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.jsonl")]
    [InlineData("a.zip")]
    public async Task A_file_that_hangs_while_it_is_read_is_one_failure_and_the_next_is_read(string name) =>
        await AssertGivenUp(name, () => new HangingStream(Hang));

    [Fact]
    public async Task What_a_hanging_file_of_lines_gave_before_stays()
    {
        var outcomes = await ReadAsync("a.jsonl", () => new HangingStream(Hang, Encoding.UTF8.GetBytes(Line + "\n")));

        Assert.Equal("a", Assert.IsType<ReadOutcome.Read>(outcomes[0]).Article.Id);
        Assert.Contains("MaxSeconds", Assert.IsType<ReadOutcome.Failed>(outcomes[1]).Said, StringComparison.Ordinal);
    }

    /// <summary>The thread that was left behind may come back at any moment, and what it reads from must still be its own.</summary>
    [Fact]
    public async Task A_member_that_hangs_leaves_its_stream_to_itself_and_the_next_members_are_read()
    {
        var zip = ArchiveTests.Zip(("a.txt", "标题一"u8.ToArray()), ("b.txt", "标题二"u8.ToArray()), ("c.txt", "标题三"u8.ToArray()));
        var first = new HangingMember(zip, Hang);
        var streams = new Queue<Stream>([first, new MemoryStream(zip)]);

        var outcomes = await ReadAsync("a.zip", streams.Dequeue, first.HangFromNowOn);

        Assert.Contains("b.txt takes longer than 30 s", Assert.Single(outcomes.OfType<ReadOutcome.Failed>()).Said, StringComparison.Ordinal);
        Assert.Equal(["标题一", "标题三", "标题"], outcomes.OfType<ReadOutcome.Read>().Select(read => read.Article.Text));
        Assert.False(first.WasTouched);
    }

    [Fact]
    public async Task An_archive_that_was_changed_while_a_member_hung_is_given_up()
    {
        var zip = ArchiveTests.Zip(("a.txt", "标题一"u8.ToArray()), ("b.txt", "标题二"u8.ToArray()), ("c.txt", "标题三"u8.ToArray()));
        var other = ArchiveTests.Zip(("a.txt", "标题一"u8.ToArray()), ("c.txt", "标题三"u8.ToArray()));
        var first = new HangingMember(zip, Hang);
        var streams = new Queue<Stream>([first, new MemoryStream(other)]);

        var outcomes = await ReadAsync("a.zip", streams.Dequeue, first.HangFromNowOn);

        Assert.Contains("somebody is writing it still", outcomes.OfType<ReadOutcome.Failed>().Last().Said, StringComparison.Ordinal);
        Assert.Equal(["标题一", "标题"], outcomes.OfType<ReadOutcome.Read>().Select(read => read.Article.Text));
    }

    private async Task AssertGivenUp(string name, Func<Stream> open)
    {
        var outcomes = await ReadAsync(name, open);

        Assert.Equal($"{name}: takes longer than 30 s to read: split it, or raise Files:MaxSeconds", outcomes[0].ToString());
        Assert.Equal("标题", Assert.IsType<ReadOutcome.Read>(outcomes[1]).Article.Text);
    }

    /// <summary>The hanging file, during which time passes, and a good one with the same watchdog after it.</summary>
    /// <param name="loaded">Called when the first article was loaded.</param>
    private async Task<List<ReadOutcome>> ReadAsync(string name, Func<Stream> open, Action? loaded = null)
    {
        using var watchdog = new Watchdog(TimeSpan.FromSeconds(30), _time);
        var context = new ReadingContext(new FileLimits { MaxArchiveSeconds = int.MaxValue }, KnownId, watchdog, TestContext.Current.CancellationToken);
        var reading = Task.Run(() => FileReader.Read(File(name, open), context).ToList());
        while (!reading.IsCompleted)
        {
            // Not longer: what is read afterwards has its own time.
            if (_hangs.IsSet && watchdog.LeftBehind == 0)
                _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return [.. await reading, .. FileReader.Read(File("b.txt", () => new MemoryStream("标题"u8.ToArray())), context)];

        string? KnownId(string version)
        {
            loaded?.Invoke();
            return null;
        }
    }

    private static ArticleFile File(string name, Func<Stream> open) => new(name, new ArticleSource("/place", name), Length: 6, open);

    private void Hang()
    {
        _hangs.Set();
        _end.Wait(CancellationToken.None);
    }

    /// <summary>An archive whose reader hangs from a moment on; who else touches it then is found out.</summary>
    private sealed class HangingMember(byte[] zip, Action hang) : MemoryStream(zip)
    {
        private volatile bool _mayHang;
        private volatile bool _hangs;

        public bool WasTouched { get; private set; }

        public void HangFromNowOn() => _mayHang = true;

        // Of a stream that is not just a MemoryStream, the other kinds of reading end here.
        public override int Read(byte[] buffer, int offset, int count)
        {
            Touch();
            if (_mayHang && !_hangs)
            {
                _hangs = true;
                hang();
            }

            return base.Read(buffer, offset, count);
        }

        public override long Seek(long offset, SeekOrigin loc)
        {
            Touch();
            return base.Seek(offset, loc);
        }

        private void Touch() => WasTouched |= _hangs;
    }

    /// <param name="first">What it gives before it hangs.</param>
    private sealed class HangingStream(Action hang, byte[]? first = null) : MemoryStream
    {
        private byte[]? _first = first;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_first is { } given)
            {
                _first = null;
                given.CopyTo(buffer);
                return given.Length;
            }

            hang();
            return 0;
        }
    }
}
