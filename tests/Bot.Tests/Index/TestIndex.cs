using Bot.Core.Documents;
using Bot.Core.Library;
using Bot.LuceneIndex;
using Bot.Tests.Files;
using Bot.Tests.Samples;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Index;

/// <summary>A Lucene index in a folder that is gone after the test.</summary>
internal sealed class TestIndex : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public string Folder => _temporary.At("index");

    public TemporaryFolder Files => _temporary;

    public FakeTimeProvider Time { get; } = new();

    public IndexUpdate Update => new(Folder, new TwoLetterSegmenter());

    public PassageIndex Open(SearchOptions? options = null) => new(Folder, options ?? new(), new TwoLetterSegmenter(), Time);

    public IndexReport Run(IArticleSource source, bool rebuild = false) =>
        Update.Run(source, rebuild, progress: null, TestContext.Current.CancellationToken);

    /// <summary>Indexes articles from one place: others from there are removed.</summary>
    public IndexReport Run(params IReadOnlyList<Article> articles) => Run(ArticleList.Of("/place", articles));

    /// <summary>The ids of what is indexed.</summary>
    public string[] Ids()
    {
        using var index = Open();
        return [.. index.Articles().Select(article => article.Header.Id)];
    }

    /// <summary>The texts of what is indexed, by id.</summary>
    public Dictionary<string, string> Texts()
    {
        using var index = Open();
        return index.Articles().ToDictionary(article => article.Header.Id, article => index.FindArticle(article.Header.Id)!.Text);
    }

    public void Dispose() => _temporary.Dispose();
}
