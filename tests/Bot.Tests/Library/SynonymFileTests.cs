using Bot.App.Library;
using Bot.Tests.Files;
using Bot.Tests.Samples;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Library;

public sealed class SynonymFileTests : IDisposable
{
    private static readonly TimeSpan ALook = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _reported = [];
    private readonly SynonymFile _file;
    private DateTime _written = new(2025, 12, 20, 0, 0, 0, DateTimeKind.Utc);

    public SynonymFileTests() => _file = new(_folder.At("synonyms.txt"), _time, _reported.Add);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edited_line_counts_within_a_second()
    {
        Write("甲 => 乙");
        Assert.Equal("乙", Said("甲"));

        Write("甲 => 丙");
        Assert.Equal("乙", Said("甲"));
        _time.Advance(ALook);

        Assert.Equal("丙", Said("甲"));
    }

    [Fact]
    public void Without_the_file_nothing_is_replaced_until_it_is_there()
    {
        Assert.Equal("甲", Said("甲"));

        Write("甲 => 乙");
        _time.Advance(ALook);
        Assert.Equal("乙", Said("甲"));

        File.Delete(_folder.At("synonyms.txt"));
        _time.Advance(ALook);
        Assert.Equal("甲", Said("甲"));
    }

    [Fact]
    public void What_it_said_before_counts_while_it_cannot_be_read()
    {
        Write("甲 => 乙");
        Assert.Equal("乙", Said("甲"));

        Write("甲 => 丙");
        using (File.Open(_folder.At("synonyms.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            _time.Advance(ALook);
            Assert.Equal("乙", Said("甲"));
        }

        _time.Advance(ALook);
        Assert.Equal("丙", Said("甲"));
    }

    [Fact]
    public void A_wrong_line_is_reported_once_and_the_others_count()
    {
        Write("甲 =>\n子 => 丑\n寅");

        Assert.Equal("丑", Said("子"));
        _time.Advance(ALook);
        Assert.Equal("丑", Said("子"));

        var path = _folder.At("synonyms.txt");
        Assert.Equal([$"{path}:1: not understood, left out: write 'a => b' or 'a, b'.", $"{path}:3: not understood, left out: write 'a => b' or 'a, b'."], _reported);
    }

    /// <summary>Every writing has a time of its own, however fast the test is.</summary>
    private void Write(string text)
    {
        _folder.Write("synonyms.txt", text);
        _written = _written.AddSeconds(1);
        File.SetLastWriteTimeUtc(_folder.At("synonyms.txt"), _written);
    }

    private string Said(string asked) => _file.Current().Rewordings(Sample.Question(asked), static _ => true).First().Text;
}
