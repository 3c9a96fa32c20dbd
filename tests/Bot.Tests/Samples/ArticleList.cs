using Bot.Core.Documents;

namespace Bot.Tests.Samples;

/// <summary>A place that holds what a test puts there.</summary>
internal sealed class ArticleList(string place, params IReadOnlyList<ReadOutcome> outcomes) : IArticleSource
{
    public string Place => place;

    public IReadOnlySet<string>? Files { get; init; }

    /// <summary>Called before each outcome with its number.</summary>
    public Action<int> Before { get; init; } = static _ => { };

    public static ArticleList Of(string place, params IEnumerable<Article> articles) =>
        new(place, [.. articles.Select(article => new ReadOutcome.Read(article with { Source = article.Source with { Place = place } }))]);

    public IEnumerable<ReadOutcome> Read(Func<string, string?> knownId, CancellationToken cancellation)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            Before(i);
            cancellation.ThrowIfCancellationRequested();
            yield return outcomes[i] is ReadOutcome.Read read && knownId(read.Article.Version) is { } known ? new ReadOutcome.Unchanged(known) : outcomes[i];
        }
    }
}
