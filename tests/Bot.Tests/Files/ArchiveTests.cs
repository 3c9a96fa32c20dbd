using System.IO.Compression;
using System.Text;
using Bot.Core.Documents;
using Bot.Files;
using Bot.Files.Encodings;

namespace Bot.Tests.Files;

public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Members_are_read_as_if_they_lay_in_a_folder()
    {
        _folder.Write("a.zip", Zip(
            ("2025/b.txt", "标题二"u8.ToArray()),
            ("2025/a.docx", WordFile.Of(WordFile.Paragraph("标题一"))),
            ("lines.jsonl", """{"id":"x","title":"t","text":"正文"}"""u8.ToArray()),
            ("__MACOSX/b.txt", "x"u8.ToArray()),
            (".hidden/b.txt", "x"u8.ToArray()),
            ("picture.png", [1]),
            ("empty.txt", []),
            ("inner.zip", Zip(("c.txt", "标题三"u8.ToArray())))));

        var outcomes = _folder.Read();

        var articles = outcomes.OfType<ReadOutcome.Read>().Select(read => read.Article).ToArray();
        Assert.Equal(["a.zip/2025/a.docx", "a.zip/2025/b.txt", "a.zip/inner.zip/c.txt", "x"], articles.Select(article => article.Id));
        Assert.All(articles, article => Assert.Equal("a.zip", article.Source.File));
        Assert.Equal("a.zip/picture.png", Assert.Single(outcomes.OfType<ReadOutcome.Skipped>()).File);
        Assert.Equal("a.zip: empty.txt is empty (or no regular file)", Assert.Single(outcomes.OfType<ReadOutcome.Failed>()).ToString());
        var known = articles.Select(article => article.Version).ToHashSet();
        Assert.Equal(4, _folder.Read(knownId: version => known.Contains(version) ? "known" : null).OfType<ReadOutcome.Unchanged>().Count());
    }

    [Theory]
    [InlineData("GB18030", "新闻稿.txt")]
    [InlineData("big5", "新聞稿總統府.txt")]
    [InlineData("utf-8", "新闻稿.txt")]
    public void Names_are_read_in_the_encoding_of_their_country(string encoding, string name)
    {
        _folder.Write("a.zip", Zip(Strict.Named(encoding)!, (name, "标题"u8.ToArray())));

        Assert.Equal($"a.zip/{name}", _folder.ReadArticle().Id);
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("C:\\evil.txt")]
    [InlineData("a//evil.txt")]
    public void Names_that_lead_out_are_refused_and_the_others_read(string name)
    {
        _folder.Write("a.zip", Zip((name, "坏"u8.ToArray()), ("good.txt", "好"u8.ToArray())));

        var outcomes = _folder.Read();

        Assert.Equal("a.zip/good.txt", Assert.Single(outcomes.OfType<ReadOutcome.Read>()).Article.Id);
        Assert.Contains("leads out", Assert.Single(outcomes.OfType<ReadOutcome.Failed>()).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_symbolic_link_is_not_taken_for_the_text_that_says_where_it_leads()
    {
        const int SymbolicLink = 0xA1FF << 16;
        _folder.Write("a.zip", Zip(("link.txt", "/etc/passwd"u8.ToArray()), ("good.txt", "好"u8.ToArray())));
        using (var archive = System.IO.Compression.ZipFile.Open(_folder.At("a.zip"), ZipArchiveMode.Update))
            archive.GetEntry("link.txt")!.ExternalAttributes = SymbolicLink;

        var outcomes = _folder.Read();

        Assert.Equal("a.zip/good.txt", Assert.Single(outcomes.OfType<ReadOutcome.Read>()).Article.Id);
        Assert.Contains("link.txt is a symbolic link", Assert.Single(outcomes.OfType<ReadOutcome.Failed>()).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_are_refusals_that_name_their_setting()
    {
        var bomb = Zip(("bomb.txt", new byte[3 << 20]));
        var many = Zip([.. Enumerable.Range(0, 30).Select(i => ($"{i}.txt", "标题"u8.ToArray()))]);
        var noise = new byte[4_000];
        new Random(1).NextBytes(noise);
        var large = Zip(("a.txt", noise), ("b.txt", noise));
        var deep = Zip(("2.zip", Zip(("3.zip", Zip(("4.txt", "标题"u8.ToArray()))))));

        Assert.Contains("MaxUnpackRatio", Refusal(bomb, new()), StringComparison.Ordinal);
        Assert.Contains("MaxArchiveFiles", Refusal(many, new() { MaxArchiveFiles = 29 }), StringComparison.Ordinal);
        Assert.Contains("MaxArchiveFiles", Refusal(many, new() { MaxArchiveFiles = 10 }), StringComparison.Ordinal);
        Assert.Contains("MaxUnpackedBytes", Refusal(large, new() { MaxUnpackedBytes = 7_999 }), StringComparison.Ordinal);
        Assert.Contains("MaxArchiveBytes", Refusal(large, new() { MaxArchiveBytes = 100 }), StringComparison.Ordinal);
        Assert.Contains("MaxArchiveDepth", Refusal(deep, new()), StringComparison.Ordinal);
        Assert.Contains("no archive", Refusal(many[..^30], new()), StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_in_an_archive_share_what_they_may_unpack()
    {
        var noise = new byte[4_000];
        new Random(1).NextBytes(noise);
        var inner = Zip(("a.txt", noise));
        _folder.Write("a.zip", Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.zip", inner))]));

        var outcomes = _folder.Read(new FileLimits { MaxUnpackedBytes = 30_000 });

        Assert.Contains(outcomes, outcome => outcome.ToString()!.Contains("MaxUnpackedBytes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_that_unpacks_to_more_than_it_announces_is_cut_off_there()
    {
        var archive = Zip(("a.txt", Encoding.UTF8.GetBytes(new string('长', 100_000))));
        // The announced length in the local and in the central header.
        foreach (var at in new[] { archive.AsSpan().IndexOf("PK\u0003\u0004"u8) + 22, archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24 })
            BitConverter.GetBytes(30).CopyTo(archive, at);
        _folder.Write("a.zip", archive);

        var outcome = Assert.Single(_folder.Read());

        Assert.True(outcome is ReadOutcome.Failed || outcome is ReadOutcome.Read { Article.Text.Length: <= 30 });
    }

    [Fact]
    public void A_mail_is_its_text_and_its_attachments()
    {
        var mail = """
            From: press@example.org
            To: bot@example.org
            Subject: =?gb2312?B?t+W74Q==?=
            Date: Sat, 20 Dec 2025 10:00:00 +0600
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            <html><body><p>峰会在东京举行，各国元首出席。</p><p>第二段的内容在这里，也是一句话。</p></body></html>
            --b
            Content-Type: text/plain; charset=utf-8; name="a.txt"
            Content-Disposition: attachment; filename="../a.txt"
            Content-Transfer-Encoding: base64

            5qCH6aKY
            --b--
            """;
        _folder.Write("a.eml", mail.ReplaceLineEndings("\r\n"));

        var articles = _folder.Read().Select(outcome => Assert.IsType<ReadOutcome.Read>(outcome).Article).ToArray();

        Assert.Equal(["a.eml", "a.eml/a.txt"], articles.Select(article => article.Id));
        Assert.Equal(("峰会", new DateOnly(2025, 12, 20)), (articles[0].Title, articles[0].Date));
        Assert.Equal("峰会\n峰会在东京举行，各国元首出席。\n第二段的内容在这里，也是一句话。", articles[0].Text);
        Assert.Equal("标题", articles[1].Text);
    }

    private string Refusal(byte[] archive, FileLimits limits)
    {
        _folder.Write("a.zip", archive);
        return _folder.Read(limits).OfType<ReadOutcome.Failed>().Single().Said;
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] members) => Zip(Encoding.UTF8, members);

    private static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }

        return stream.ToArray();
    }
}
