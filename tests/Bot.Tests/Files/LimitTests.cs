using Bot.Core.Documents;

namespace Bot.Tests.Files;

/// <summary>Limits that no other test goes over: each is a refusal that names its setting, and the files around it are read.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_JSON_lines_that_is_too_long_is_refused()
    {
        _folder.Write("a.jsonl", """{"id":"a","title":"标题","text":"正文。"}""");

        Assert.Contains("Files:MaxJsonLinesBytes", _folder.ReadFailure(new() { MaxJsonLinesBytes = 10 }).Said, StringComparison.Ordinal);
        Assert.IsType<ReadOutcome.Read>(Assert.Single(_folder.Read(new() { MaxJsonLinesBytes = 1_000 })));
    }

    [Fact]
    public void A_folder_that_lies_too_deep_is_refused_and_what_lies_higher_is_read()
    {
        _folder.Write("1/2/a.txt", "标题");
        _folder.Write("1/b.txt", "标题");

        var outcomes = _folder.Read(new() { MaxFolderDepth = 1 });

        var failed = Assert.Single(outcomes.OfType<ReadOutcome.Failed>());
        Assert.Equal("1/2/", failed.File);
        Assert.Contains("Files:MaxFolderDepth", failed.Said, StringComparison.Ordinal);
        Assert.Equal("1/b.txt", Assert.Single(outcomes.OfType<ReadOutcome.Read>()).Article.Id);
        Assert.Equal(2, _folder.Read(new() { MaxFolderDepth = 2 }).Count);
    }
}
