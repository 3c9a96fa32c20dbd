using System.Diagnostics;
using System.Text;
using Bot.Core.Documents;
using Bot.Files;

namespace Bot.Tests.Files;

public sealed class ArticleFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_summit_article_has_its_date_and_title_and_all_its_letters()
    {
        _folder.Write("2025/summit.txt", SeedFile.Bytes);

        var article = _folder.ReadArticle();

        Assert.Equal("2025/summit.txt", article.Id);
        Assert.Equal("“中亚+日本”首届峰会在东京举行 托卡耶夫总统呼吁深化多领域合作", article.Title);
        Assert.Equal(new DateOnly(2025, 12, 20), article.Date);
        Assert.Equal(Encoding.UTF8.GetString(SeedFile.Bytes), article.Text);
        Assert.True(article.TitleInText);
    }

    [Theory]
    [InlineData("date 2025-12-20 标题", "标题", "2025-12-20")]
    [InlineData("\n\n 　标题　\n正文", "标题", null)]
    [InlineData(" date 2025-13-40 标题", "date 2025-13-40 标题", null)]
    [InlineData(" date 2025-12-20", "date 2025-12-20", "2025-12-20")]
    [InlineData("update 2025-12-20 标题", "update 2025-12-20 标题", null)]
    public void The_first_line_gives_title_and_date(string text, string title, string? date)
    {
        _folder.Write("a.txt", text);

        var article = _folder.ReadArticle();

        Assert.Equal((title, date), (article.Title, article.Date?.ToString("o", null)));
        Assert.Equal(text, article.Text);
    }

    [Fact]
    public void A_title_that_is_too_long_is_cut_between_characters()
    {
        _folder.Write("a.txt", new string('长', 199) + "𠮷" + "尾");

        Assert.Equal(new string('长', 199), _folder.ReadArticle().Title);
    }

    [Fact]
    public void Files_come_in_the_ordinal_order_of_their_paths_and_hidden_ones_not_at_all()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/.git/x.txt", ".hidden.txt", "a.txt", "a/b/c.TXT", "中.txt", "~$a.docx", "a.txt~", "#a.txt#" })
            _folder.Write(name, "标题");

        var ids = _folder.Read().Select(outcome => Assert.IsType<ReadOutcome.Read>(outcome).Article.Id).ToArray();

        Assert.Equal(["a.txt", "a/b/c.TXT", "a/z.txt", "b.txt", "中.txt"], ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_single_file_speaks_for_itself_only()
    {
        _folder.Write("sub/a.txt", "标题");
        _folder.Write("sub/b.txt", "标题");
        var source = new ArticleFolder(_folder.At("sub/a.txt"), new());

        var article = Assert.IsType<ReadOutcome.Read>(Assert.Single(source.Read(_ => null, TestContext.Current.CancellationToken))).Article;

        Assert.Equal((_folder.At("sub"), "a.txt"), (source.Place, article.Id));
        Assert.Equal(["a.txt"], source.Files!);
    }

    [Fact]
    public void A_known_version_is_unchanged_and_another_place_is_another_version()
    {
        _folder.Write("a.txt", "标题");
        var version = _folder.ReadArticle().Version;

        Assert.Equal([new ReadOutcome.Unchanged("known")], _folder.Read(knownId: known => known == version ? "known" : null));
        using var other = new TemporaryFolder();
        other.Write("a.txt", "标题");
        Assert.NotEqual(version, other.ReadArticle().Version);
    }

    [Fact]
    public void What_cannot_be_read_is_one_line_each_and_the_rest_goes_on()
    {
        _folder.Write("a.xyz", "x");
        _folder.Write("b", "x");
        _folder.Write("c.txt", []);
        _folder.Write("d.txt", " \n\r\n　");
        _folder.Write("e.txt", [0, 1, 2, 3]);
        _folder.Write("f.txt", "标题");

        Assert.Equal(
            ["Skipped a.xyz", "Skipped b", "Failed c.txt", "Failed d.txt", "Failed e.txt", "Read f.txt"],
            _folder.Read().Select(outcome => outcome switch
            {
                ReadOutcome.Skipped skipped => $"Skipped {skipped.File}",
                ReadOutcome.Failed failed => $"Failed {failed.File}",
                ReadOutcome.Read read => $"Read {read.Article.Id}",
                _ => "",
            }));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_place_that_is_not_there_is_an_exception_in_one_line(string name)
    {
        var exception = Assert.Throws<ArticleFolderException>(() => new ArticleFolder(name.Length > 0 ? _folder.At(name) : "", new()));

        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void A_folder_that_is_gone_when_read_is_an_exception_lest_its_articles_be_removed()
    {
        var source = new ArticleFolder(Directory.CreateDirectory(_folder.At("gone")).FullName, new());
        Directory.Delete(_folder.At("gone"));

        Assert.Throws<ArticleFolderException>(() => source.Read(_ => null, TestContext.Current.CancellationToken).ToList());
    }

    [Fact]
    public void Links_are_followed_within_the_folder_only()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.txt", "秘密");
        _folder.Write(".data/real.txt", "标题");
        File.CreateSymbolicLink(_folder.At("in.txt"), ".data/real.txt");
        File.CreateSymbolicLink(_folder.At("out.txt"), outside.At("secret.txt"));
        Directory.CreateSymbolicLink(_folder.At(".way"), outside.Path);
        File.CreateSymbolicLink(_folder.At("through.txt"), ".way/secret.txt");
        File.CreateSymbolicLink(_folder.At("nowhere.txt"), "missing.txt");
        File.CreateSymbolicLink(_folder.At("circle.txt"), "circle.txt");
        Directory.CreateSymbolicLink(_folder.At("self"), _folder.Path);

        var outcomes = _folder.Read();

        Assert.Equal("in.txt", Assert.Single(outcomes.OfType<ReadOutcome.Read>()).Article.Id);
        Assert.Equal(["out.txt", "self/", "through.txt"], outcomes.OfType<ReadOutcome.Skipped>().Select(skipped => skipped.File));
        Assert.Equal(["circle.txt", "nowhere.txt"], outcomes.OfType<ReadOutcome.Failed>().Select(failed => failed.File));
    }

    [Fact]
    public void A_pipe_is_refused_rather_than_waited_for()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "makes a pipe with mkfifo, which only Unix has");
        using (var mkfifo = Process.Start("/usr/bin/mkfifo", _folder.At("pipe.txt")))
            mkfifo.WaitForExit();
        File.CreateSymbolicLink(_folder.At("pipe.jsonl"), "pipe.txt");

        Assert.All(_folder.Read(), outcome => Assert.Contains("no regular file", Assert.IsType<ReadOutcome.Failed>(outcome).Said, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_over_the_limits_are_refused_with_the_setting_to_raise()
    {
        _folder.Write("a.txt", new string('长', 50));
        _folder.Write("b.txt", new string('长', 500));

        Assert.All(_folder.Read(new FileLimits { MaxFileBytes = 100 }), outcome => Assert.Contains("MaxFileBytes", outcome.ToString(), StringComparison.Ordinal));
        Assert.Contains("MaxCharacters", _folder.Read(new FileLimits { MaxCharacters = 50 })[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_memory_reads_as_it_would_in_its_folder()
    {
        _folder.Write("a.txt", "标题\n正文");

        var outcomes = DocumentReader.Read(_folder.Path, "../evil/a.txt", Encoding.UTF8.GetBytes("标题\n正文"), new(), TestContext.Current.CancellationToken);

        Assert.Equal(_folder.Read(), outcomes);
    }

    [Fact]
    public void A_cancelled_run_ends_with_the_exception_of_cancellation()
    {
        _folder.Write("a.txt", "标题");

        Assert.Throws<OperationCanceledException>(() => new ArticleFolder(_folder.Path, new()).Read(_ => null, new CancellationToken(canceled: true)).ToList());
    }
}
