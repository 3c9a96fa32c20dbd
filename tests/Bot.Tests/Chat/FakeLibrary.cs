using Bot.Core.Answers;
using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.Core.Text;

namespace Bot.Tests.Chat;

/// <summary>A few articles in memory; a sentence answers that shares at least three letters in a row with the question.</summary>
internal sealed class FakeLibrary : ILibrary, IAnswerer
{
    private const int Shared = 3;
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Article> _articles = new(StringComparer.Ordinal);

    public FakeLibrary() => Put("summit.txt", "峰会", Summit);

    /// <summary>Eight paragraphs; the title is the first.</summary>
    public static string Summit { get; } =
        "东京峰会举行\n" +
        "哈萨克斯坦总统在东京发表讲话。他感谢日本首相主办会议。\n" +
        "总统表示：“去年双边贸易额接近20亿美元。哈萨克斯坦向日本供应铀、稀有金属与石油。日本投资总额超过85亿美元。”\n" +
        "亚洲至欧洲陆路货运80%以上经哈萨克斯坦。发展中间走廊尤为重要。\n" +
        "他说，<b>技术</b> & \"创新\" 🚄 将惠及各方。\n" +
        "总统建议建立联合研究平台。\n" +
        "过去二十年，人均供水量下降约30%。\n" +
        "下届峰会将在哈萨克斯坦举行。";

    /// <summary>What Ask waits for; completed unless a test holds it up.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>Thrown by Ask so many times.</summary>
    public int Failures { get; set; }

    /// <summary>What is thrown then.</summary>
    public Exception Failure { get; set; } = new InvalidOperationException("The fake fails as it was told.");

    public bool IsUnavailable { get; set; }

    /// <summary>What Reindex waits for.</summary>
    public Task ReindexHold { get; set; } = Task.CompletedTask;

    public int Reindexings { get; private set; }

    public void Put(string id, string title, string text)
    {
        lock (_gate)
        {
            _articles[id] = new()
            {
                Id = id,
                Title = title,
                Text = text,
                TitleInText = true,
                Date = new DateOnly(2025, 12, 20),
                Source = new("/seeds", id),
                Version = text.GetHashCode(StringComparison.Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
        }
    }

    public Answer Ask(Question question, int most)
    {
        Hold.Wait();
        if (Failures > 0)
        {
            Failures--;
            throw Failure;
        }

        if (IsUnavailable)
            throw new IndexUnavailableException(IndexTrouble.Missing, "There is no index in /srv/secret/index.");
        var quotations = Snapshot().SelectMany(article => Quotations(article, question.Text)).OrderByDescending(one => one.Score).ToList();
        var found = quotations.Where(one => one.Score >= Shared).Take(most).ToList();
        return found.Count > 0 ? new Answer.Found(question, found) : new Answer.NothingFound(question, [.. quotations.Where(one => one.Score == Shared - 1).Take(most)]);
    }

    public IReadOnlyList<ArticleSummary> Articles() =>
        [.. Snapshot().Select(article => new ArticleSummary(article.Header, article.Source, article.Text.Length, 1))];

    public Article? FindArticle(string id)
    {
        lock (_gate)
            return _articles.GetValueOrDefault(id);
    }

    public LibraryStatus Status() => new(Snapshot().Count, 8, 123_456, "1.2.3", [".txt", ".jsonl"]);

    public IndexReport Reindex(IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        Reindexings++;
        progress?.Report(new(1, "summit.txt"));
        ReindexHold.Wait(cancellation);
        return new() { Untouched = 1, Passages = 8 };
    }

    public DocumentCheck Check(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var text = System.Text.Encoding.UTF8.GetString(content.Span);
        if (text.Contains('\0'))
            return new([], [new(fileName, null, new(ReasonKind.NotText))], []);
        var header = new ArticleHeader(fileName, text.Split('\n')[0], null, "v");
        return new([new(header, new("/documents", fileName), text.Length, 1)], [], FindArticle(fileName) is null ? [] : [fileName]);
    }

    public IndexReport Add(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (IsUnavailable)
            throw new IndexUnavailableException(IndexTrouble.DiskFull, "The index in /srv/secret/index could not be written (No space left on device).");
        var text = System.Text.Encoding.UTF8.GetString(content.Span);
        Put(fileName, text.Split('\n')[0], text);
        return new() { Added = 1, Passages = 9 };
    }

    public Removal Remove(string id, CancellationToken cancellation)
    {
        lock (_gate)
            return _articles.Remove(id) ? Removal.Removed : Removal.Unknown;
    }

    private static IEnumerable<Quotation> Quotations(Article article, string question)
    {
        var start = 0;
        var paragraph = 1;
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (!"。\n".Contains(article.Text[i]) && i < article.Text.Length - 1)
                continue;
            var span = TextSpan.FromBounds(start, i + 1).Trim(article.Text);
            if (LongestShared(span.Of(article.Text), question) is { Length: > 0 } match)
                yield return Quote(article, span, match, paragraph);
            start = i + 1;
            if (article.Text[i] == '\n')
                paragraph++;
        }
    }

    private static Quotation Quote(Article article, TextSpan span, TextSpan match, int paragraph) => new()
    {
        Article = article.Header,
        Text = span.Of(article.Text),
        Span = span,
        Sentence = new(0, span.Length),
        Matches = [match],
        Score = match.Length,
        Confidence = 0.9,
        Before = article.Text[Math.Max(0, span.Start - 20)..span.Start],
        After = article.Text[span.End..Math.Min(article.Text.Length, span.End + 20)],
        Speaker = "托卡耶夫总统",
        Paragraph = paragraph,
    };

    private static TextSpan LongestShared(string sentence, string question)
    {
        for (var length = Math.Min(question.Length, sentence.Length); length >= 2; length--)
        {
            for (var start = 0; start + length <= question.Length; start++)
            {
                if (sentence.IndexOf(question.Substring(start, length), StringComparison.Ordinal) is >= 0 and var at)
                    return new(at, length);
            }
        }

        return default;
    }

    private List<Article> Snapshot()
    {
        lock (_gate)
            return [.. _articles.Values];
    }
}
