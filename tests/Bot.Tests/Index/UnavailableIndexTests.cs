using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;
using CsCheck;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.Tests.Index;

/// <summary>What is no good index says so in one line, and is never mistaken for one.</summary>
public sealed class UnavailableIndexTests : IDisposable
{
    private static readonly string[] Questions = ["峰会在哪里举行？", "铀和石油", "第三段", "今天天气怎么样？"];

    private readonly TestIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_missing_index_is_said_to_be_missing()
    {
        AssertRefused(IndexTrouble.Missing, "run 'index'", () => _index.Open());
        AssertRefused(IndexTrouble.Missing, "run 'index'", () => _index.Update.Remove(["a"]));
        Assert.False(PassageIndex.Exists(_index.Folder));
    }

    [Theory]
    [InlineData("0")]
    [InlineData(null)]
    public void An_index_of_another_schema_is_refused_and_built_anew_by_the_next_run(string? schema)
    {
        _index.Run(Sample.Article("东京举行峰会。", "old"));
        SetSchema(schema);

        AssertRefused(IndexTrouble.OtherSchema, "another version", () => _index.Open());
        AssertRefused(IndexTrouble.OtherSchema, "another version", () => _index.Update.Remove(["old"]));
        AssertRefused(IndexTrouble.OtherSchema, "another version", () => PassageIndex.Exists(_index.Folder));

        var report = _index.Run(ArticleList.Of("/other", Sample.Article("阿斯塔纳下雨。", "new")));
        Assert.True(report.Rebuilt);
        Assert.Equal(["new"], _index.Ids());
    }

    [Fact]
    public void What_is_open_stays_good_when_another_version_of_the_program_builds_the_index_anew()
    {
        _index.Run(Sample.Article("东京举行峰会。"));
        using var index = _index.Open();
        SetSchema("3000");
        _index.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(index.Search(Sample.Question("峰会"), 10).Hits);
    }

    [Fact]
    public void A_second_writer_is_turned_away()
    {
        _index.Run(Sample.Article("东京举行峰会。"));
        using (new IndexWriting(_index.Folder, anew: false))
        {
            AssertRefused(IndexTrouble.BeingWritten, "wait", () => _index.Run(Sample.Article("阿斯塔纳下雨。")));
            AssertRefused(IndexTrouble.BeingWritten, "wait", () => _index.Update.Remove(["a"]));
        }

        Assert.Equal(["a"], _index.Ids());
    }

    [Fact]
    public void A_file_in_the_folders_place_is_named()
    {
        _index.Files.Write("index", "no folder");

        AssertRefused(IndexTrouble.NotWritten, _index.Folder, () => _index.Run(Sample.Article("东京。")));
        AssertRefused(IndexTrouble.Missing, _index.Folder, () => _index.Open());
    }

    [Fact]
    public void A_full_disk_is_told_from_one_that_may_not_be_written_and_from_other_mishaps()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var full = Assert.ThrowsAny<IOException>(() =>
        {
            using var stream = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write([1]);
        });

        Assert.Equal(IndexTrouble.DiskFull, WritingTrouble.Of(full, otherwise: IndexTrouble.NotWritten));
        Assert.Equal(IndexTrouble.DiskFull, WritingTrouble.Of(new IOException("Flushing failed", full), otherwise: IndexTrouble.NotWritten));
        Assert.Equal(IndexTrouble.NoPermission, WritingTrouble.Of(new UnauthorizedAccessException(), otherwise: IndexTrouble.NotWritten));
        Assert.Equal(IndexTrouble.NotWritten, WritingTrouble.Of(new IOException(), otherwise: IndexTrouble.NotWritten));
    }

    [Fact]
    public void A_closed_index_says_that_it_is_closed()
    {
        _index.Run(Sample.Article("东京。"));
        var index = _index.Open();
        index.Dispose();
        index.Dispose();

        Assert.Throws<ObjectDisposedException>(() => index.Search(Sample.Question("东京"), 1));
    }

    /// <summary>Every file is cut short or overwritten somewhere, once in a while several bytes of it; the checksums must tell.</summary>
    [Fact]
    public void A_damaged_index_is_refused_or_answers_as_before() => Damages.Sample((file, at, damage) =>
    {
        using var built = Built();
        var expected = Answers(built);
        Damage(built.Folder, file, at, damage);

        try
        {
            Assert.Equal(expected, Answers(built));
        }
        catch (IndexUnavailableException exception)
        {
            AssertOneLine(exception);
        }
    }, iter: 60, threads: 1);

    [Fact]
    public void The_overwritten_number_of_a_format_is_damage()
    {
        using var built = Built();
        // In the header of a segment's postings: how their numbers are packed.
        Damage(built.Folder, 11d / 38, 0.5906024336432161, 29);

        AssertRefused(IndexTrouble.Damaged, "cannot be read", () => built.Open().Dispose());
    }

    /// <summary>Where files are too large to be read whole at every start, the passages' own checksums tell.</summary>
    [Fact]
    public void What_is_quoted_of_a_damaged_index_is_what_was_indexed()
    {
        using var built = Built();
        var texts = built.Texts();
        foreach (var file in System.IO.Directory.GetFiles(built.Folder, "*.dvd"))
        {
            var whole = File.ReadAllBytes(file);
            for (var at = 0; at < whole.Length; at += 5)
            {
                var damaged = whole.ToArray();
                damaged[at] ^= 1;
                File.WriteAllBytes(file, damaged);
                AssertQuotedOrRefused(built, texts);
            }

            File.WriteAllBytes(file, whole);
        }
    }

    private static void AssertQuotedOrRefused(TestIndex built, Dictionary<string, string> texts)
    {
        try
        {
            using var index = built.Open(new() { CheckedBytes = 0 });
            using var view = index.Open();
            foreach (var hit in Questions.SelectMany(question => view.Search(Sample.Question(question), 5).Hits))
                Assert.Contains(view.ContextOf(hit).Before + hit.Passage.Text + view.ContextOf(hit).After, texts[hit.Passage.Article.Id], StringComparison.Ordinal);
        }
        catch (IndexUnavailableException exception)
        {
            AssertOneLine(exception);
        }
    }

    [Fact]
    public void A_damaged_index_can_be_built_anew() => Damages.Sample((file, at, damage) =>
    {
        using var built = Built();
        Damage(built.Folder, file, at, damage);

        built.Run(ArticleList.Of("/other", Sample.Article("阿斯塔纳下雨。", "new")), rebuild: true);

        Assert.Equal(["new"], built.Ids());
    }, iter: 30, threads: 1);

    [Fact]
    public void Indexing_into_a_damaged_index_goes_well_or_is_refused() => Damages.Sample((file, at, damage) =>
    {
        using var built = Built();
        Damage(built.Folder, file, at, damage);

        try
        {
            built.Run(Sample.Article("阿斯塔纳下雨。", "new"));
            Assert.Equal(["new"], built.Ids());
        }
        catch (IndexUnavailableException exception)
        {
            AssertOneLine(exception);
        }
    }, iter: 30, threads: 1);

    private static readonly Gen<(double File, double At, int Damage)> Damages = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[-1, 64]);

    private static TestIndex Built()
    {
        var index = new TestIndex();
        index.Run(Sample.Article("东京举行峰会。\n哈萨克斯坦供应铀和石油。\n第三段。", "a"), Sample.Article("阿斯塔纳下雨。", "b"));
        index.Run(Sample.Article("东京举行峰会。\n哈萨克斯坦供应铀和石油。\n第三段。", "a"), Sample.Article("阿斯塔纳放晴。", "b"));
        return index;
    }

    private static string Answers(TestIndex built)
    {
        using var index = built.Open();
        using var view = index.Open();
        var hits = Questions.SelectMany(question => view.Search(Sample.Question(question), 5).Hits).Select(hit => $"{hit.Passage.Article}{hit.Passage.Text}{hit.Score}{view.ContextOf(hit)}");
        return string.Join('|', [.. hits, .. index.Articles().Select(article => article.ToString()), index.FindArticle("a")?.ToString() ?? "none", index.FindArticle("b")?.ToString() ?? "none"]);
    }

    /// <param name="damage">-1 cuts the file short; other numbers are how many bytes are overwritten.</param>
    private static void Damage(string folder, double file, double at, int damage)
    {
        var files = System.IO.Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(name => new FileInfo(name).Length > 0).ToList();
        using var stream = new FileStream(files[Math.Min(files.Count - 1, (int)(file * files.Count))], FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Position = Math.Min(stream.Length - 1, (long)(at * stream.Length));
        if (damage < 0)
            stream.SetLength(stream.Position);
        for (var i = 0; i < damage && stream.Position < stream.Length; i++)
            stream.WriteByte((byte)(damage * 37 + i * 101));
    }

    private void SetSchema(string? schema)
    {
        using var directory = FSDirectory.Open(_index.Folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, new KeywordAnalyzer()));
        writer.SetCommitData(schema is null ? [] : new Dictionary<string, string> { ["schema"] = schema });
        writer.Commit();
    }

    private static void AssertRefused(IndexTrouble trouble, string saying, Action act)
    {
        var exception = Assert.Throws<IndexUnavailableException>(act);
        Assert.Equal(trouble, exception.Trouble);
        Assert.Contains(saying, exception.Message, StringComparison.Ordinal);
        AssertOneLine(exception);
    }

    private static void AssertOneLine(Exception exception) => Assert.DoesNotContain('\n', exception.Message);

    [Fact]
    public void Who_runs_out_of_memory_is_told_to_give_more()
    {
        using var writing = new IndexWriting(_index.Folder, anew: false);

        Assert.EndsWith("it stays as it was. Give this program more memory, and try again.", writing.Failed(new InsufficientMemoryException()).Message, StringComparison.Ordinal);
    }
}
