using System.Text;
using Bot.Core.Documents;
using Bot.Files;

namespace Bot.Tests.Files;

public sealed class JsonLinesTests : IDisposable
{
    private const string Good = """{"id":"a","title":"峰会","text":"在东京举行。"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_line_is_an_article_with_its_text_letter_for_letter()
    {
        _folder.Write("a.jsonl", """{"extra":[1,{"id":"no"}],"id":"x/1","title":" 峰会\n在东京 ","date":"2025-12-20","text":"　第一段。\r\n\r\n“二”\uD83D\uDE00𠮷 "}""");

        var article = _folder.ReadArticle();

        Assert.Equal(("x/1", "峰会 在东京", new DateOnly(2025, 12, 20)), (article.Id, article.Title, article.Date));
        Assert.Equal("　第一段。\r\n\r\n“二”😀𠮷 ", article.Text);
        Assert.False(article.TitleInText);
        Assert.Equal(new ArticleSource(_folder.Path, "a.jsonl"), article.Source);
    }

    [Theory]
    [InlineData("""{"id":"b","title":" \n ","text":"x"}""", "x")]
    [InlineData("""{"id":"b","text":"峰会在东京举行。\n第二段。"}""", "峰会在东京举行。")]
    [InlineData("""{"id":"b","title":"","text":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"}""", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…")]
    public void An_article_without_a_title_is_called_by_its_beginning(string line, string title)
    {
        _folder.Write("a.jsonl", line);

        var article = Assert.IsType<ReadOutcome.Read>(Assert.Single(new ArticleFolder(_folder.Path, new FileLimits()).Read(_ => null, CancellationToken.None))).Article;

        Assert.Equal(title, article.Title);
    }

    [Theory]
    [InlineData("""{"title":"t","text":"x"}""", "\"id\"")]
    [InlineData("""{"id":"","title":"t","text":"x"}""", "empty \"id\"")]
    [InlineData("""{"id":"b","title":"t","text":" "}""", "empty \"text\"")]
    [InlineData("""{"id":"b","title":"t","text":null}""", "no \"text\"")]
    [InlineData("""{"id":7,"title":"t","text":"x"}""", "no string")]
    [InlineData("""{"id":"b","title":["t"],"text":"x"}""", "no string")]
    [InlineData("""{"id":"b","id":"c","title":"t","text":"x"}""", "twice")]
    [InlineData("""{"id":"b\u0007","title":"t","text":"x"}""", "control character")]
    [InlineData("""{"id":"b","title":"t","text":"x","date":"20.12.2025"}""", "2025-12-20")]
    [InlineData("""{"id":"b","title":"t","text":"x","date":"2025-02-30"}""", "2025-12-20")]
    [InlineData("""{"id":"b","title":"t","text":"\uD83D alone"}""", "half of a character")]
    [InlineData("""{"id":"b","title":"t","text":"cut""", "cut off")]
    [InlineData("""{"id":"b","title":"t","text":"x"}{}""", "no JSON")]
    [InlineData("""{"id":"a","title":"another with the id","text":"of line 1"}""", "line 1")]
    [InlineData("[]", "no JSON object")]
    [InlineData("\u0000\u0001", "no JSON")]
    public void A_bad_line_is_reported_and_the_others_go_in(string bad, string reason)
    {
        _folder.Write("a.jsonl", $"\uFEFF{Good}\r\n\r\n{bad}\n{Good.Replace("\"a\"", "\"z\"", StringComparison.Ordinal)}");

        var outcomes = _folder.Read();

        Assert.Equal(["a", "z"], outcomes.OfType<ReadOutcome.Read>().Select(read => read.Article.Id));
        var failed = Assert.Single(outcomes.OfType<ReadOutcome.Failed>());
        Assert.Equal(("a.jsonl", 3), (failed.File, failed.Line));
        Assert.Contains(reason, failed.Said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failed.Said);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_fail_their_line_only()
    {
        _folder.Write("a.jsonl", [.. Encoding.UTF8.GetBytes(Good), (byte)'\n', .. Encoding.Latin1.GetBytes("""{"id":"b","title":"t","text":"é"}""")]);

        var outcomes = _folder.Read();

        Assert.IsType<ReadOutcome.Read>(outcomes[0]);
        Assert.Contains("not UTF-8", Assert.IsType<ReadOutcome.Failed>(outcomes[1]).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_line_is_unchanged_and_a_changed_one_is_read_again()
    {
        var second = Good.Replace("\"a\"", "\"b\"", StringComparison.Ordinal);
        _folder.Write("a.jsonl", $"{Good}\n{second}");
        var known = _folder.Read().OfType<ReadOutcome.Read>().ToDictionary(read => read.Article.Version, read => read.Article.Id);
        _folder.Write("a.jsonl", $"{Good}\n{second.Replace("东京", "京都", StringComparison.Ordinal)}\n{Good}");

        var outcomes = _folder.Read(knownId: known.GetValueOrDefault);

        Assert.Equal(new ReadOutcome.Unchanged("a"), outcomes[0]);
        Assert.Equal("在京都举行。", Assert.IsType<ReadOutcome.Read>(outcomes[1]).Article.Text);
        Assert.Contains("line 1", Assert.IsType<ReadOutcome.Failed>(outcomes[2]).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_long_is_passed_over_without_being_held_in_memory()
    {
        var limits = new FileLimits { MaxCharacters = 1_000 };
        var long1 = Good.Replace("\"a\"", "\"b\"", StringComparison.Ordinal).Replace("在", new string('长', 1_001), StringComparison.Ordinal);
        var long2 = new string('x', 1_000_000);
        _folder.Write("a.jsonl", $"{long1}\n{long2}\n{Good}\n{long2}");

        var outcomes = _folder.Read(limits);

        Assert.Equal([1, 2, 4], outcomes.OfType<ReadOutcome.Failed>().Select(failed => failed.Line!.Value));
        Assert.All(outcomes.OfType<ReadOutcome.Failed>(), failed => Assert.Contains("MaxCharacters", failed.Said, StringComparison.Ordinal));
        Assert.Equal("a", Assert.Single(outcomes.OfType<ReadOutcome.Read>()).Article.Id);
    }

    [Fact]
    public void A_file_of_another_kind_is_given_up_with_one_message()
    {
        _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("no json\n", 5_000)));

        var outcomes = _folder.Read();

        Assert.Equal(100, outcomes.Count);
        Assert.Contains("is no JSON lines", outcomes[^1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_longer_than_the_buffer_are_read_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 300_000).Select(i => (char)('一' + (i % 20_000))));
        _folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 5).Select(i => $$"""{"id":"{{i}}","title":"t","text":"{{text[..(60_000 * (i + 1))]}}"}""")));

        Assert.Equal([60_000, 120_000, 180_000, 240_000, 300_000], _folder.Read().Select(outcome => Assert.IsType<ReadOutcome.Read>(outcome).Article.Text.Length));
    }

    [Theory]
    [InlineData("[\n{\"id\":\"a\"}\n]", "a.jsonl: is one JSON array: write one object a line, without brackets and commas around them")]
    [InlineData("[{\"id\":\"a\"},\n{\"id\":\"b\"}]", "a.jsonl: is one JSON array: write one object a line, without brackets and commas around them")]
    [InlineData(" \n\r\n", "a.jsonl: is empty")]
    public void What_is_no_JSON_lines_at_all_is_one_message(string content, string message)
    {
        _folder.Write("a.jsonl", content);

        Assert.Equal(message, _folder.ReadFailure().ToString());
    }

    [Fact]
    public void UTF_16_is_named()
    {
        _folder.Write("a.jsonl", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Good}\n{Good}")]);

        Assert.Equal("a.jsonl: is UTF-16: save it as UTF-8", _folder.ReadFailure().ToString());
    }
}
