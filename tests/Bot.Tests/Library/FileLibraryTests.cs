using System.Text;
using Bot.App.Library;
using Bot.App.Settings;
using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.LuceneIndex;
using Bot.Tests.Files;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Library;

public sealed class FileLibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly SmartCnSegmenter _segmenter = new();
    private readonly AppSettings _settings;
    private readonly PassageIndex _index;
    private readonly FileLibrary _library;

    public FileLibraryTests()
    {
        _folder.Write("seeds/summit.txt", "峰会\n东京举行峰会。\n");
        _settings = AppSettings.Load(_folder.Path);
        new IndexUpdate(_settings.IndexFolder, _segmenter).Run(new Bot.Files.ArticleFolder(_settings.Seeds, _settings.Files), rebuild: false, null, Cancellation);
        _index = new(_settings.IndexFolder, _settings.Search, _segmenter, _time);
        _library = new(_settings, _settings.IndexFolder, _index, _segmenter);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _index.Dispose();
        _segmenter.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_document_is_checked_without_being_kept()
    {
        var check = _library.Check("rain.txt", Bytes("天气\n下了雨。\n"), Cancellation);

        Assert.Equal("天气", Assert.Single(check.Articles).Header.Title);
        Assert.Empty(check.Refused);
        Assert.Empty(check.Replaces);
        Assert.False(Directory.Exists(_settings.Documents));
        Assert.Equal(["summit.txt"], Ids());
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_refused_with_a_reason()
    {
        var check = _library.Check("rain.docx", Bytes("no Word file"), Cancellation);

        Assert.Empty(check.Articles);
        Assert.Equal(("rain.docx", new Reason(ReasonKind.NoWordFile)), (check.Refused.Single().File, check.Refused.Single().Reason));
    }

    [Fact]
    public void An_added_document_is_kept_indexed_and_replaced_by_one_of_its_name()
    {
        Assert.Equal(1, _library.Add("rain.txt", Bytes("天气\n下了雨。\n"), Cancellation).Added);
        Assert.Equal(["rain.txt", "summit.txt"], Ids());
        Assert.Equal(["rain.txt"], _library.Check("rain.txt", Bytes("天气\n晴。\n"), Cancellation).Replaces);

        Assert.Equal(1, _library.Add("rain.txt", Bytes("天气\n晴。\n"), Cancellation).Replaced);

        Assert.Equal(["rain.txt", "summit.txt"], Ids());
        Assert.Contains("晴", _library.FindArticle("rain.txt")!.Text, StringComparison.Ordinal);
        Assert.Equal(["rain.txt"], Directory.GetFiles(_settings.Documents).Select(Path.GetFileName));
    }

    [Fact]
    public void A_name_with_folders_in_it_stays_inside_the_documents()
    {
        _library.Add("../../rain.txt", Bytes("天气\n下了雨。\n"), Cancellation);

        Assert.True(File.Exists(Path.Combine(_settings.Documents, "rain.txt")));
    }

    [Fact]
    public void Reindexing_looks_after_seeds_and_documents()
    {
        _library.Add("rain.txt", Bytes("天气\n下了雨。\n"), Cancellation);
        _folder.Write("seeds/new.txt", "新\n新文章。\n");
        File.Delete(Path.Combine(_settings.Documents, "rain.txt"));
        _folder.Write("index/documents/sun.txt", "晴\n出太阳。\n");

        var report = _library.Reindex(null, Cancellation);

        Assert.Equal((2, 1, 1), (report.Added, report.Removed, report.Untouched));
        Assert.Equal(["new.txt", "summit.txt", "sun.txt"], Ids());
    }

    [Fact]
    public void A_removed_document_is_gone_and_a_seed_comes_back_with_the_next_reindexing()
    {
        _library.Add("rain.txt", Bytes("天气\n下了雨。\n"), Cancellation);
        Refresh();

        Assert.Equal(Removal.Removed, _library.Remove("rain.txt", Cancellation));
        Assert.Equal(Removal.RemovedUntilReindexed, _library.Remove("summit.txt", Cancellation));
        Assert.Equal(Removal.Unknown, _library.Remove("no such id", Cancellation));

        Assert.False(File.Exists(Path.Combine(_settings.Documents, "rain.txt")));
        Assert.Empty(Ids());
        _library.Reindex(null, Cancellation);
        Assert.Equal(["summit.txt"], Ids());
    }

    [Fact]
    public void The_status_counts_what_is_indexed()
    {
        _library.Add("rain.txt", Bytes("天气\n下了雨。\n"), Cancellation);
        Refresh();

        var status = _library.Status();

        Assert.Equal((2, 4), (status.Articles, status.Passages)); // the title of a text file is a passage too
        Assert.True(status.IndexBytes > 0);
        Assert.NotEmpty(status.Version);
        Assert.Contains(".txt", status.Formats);
    }

    private IEnumerable<string> Ids()
    {
        Refresh();
        return _library.Articles().Select(article => article.Header.Id);
    }

    private void Refresh() => _time.Advance(PassageIndex.RefreshEvery);

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
