using Bot.Core.Documents;

namespace Bot.LuceneIndex;

/// <summary>What a run does to articles.</summary>
internal interface IArticleChanges
{
    void Add(Article article);

    /// <summary>Puts it in the place of the one with its id.</summary>
    void Replace(Article article);

    void Remove(string id);
}

/// <summary>The changes of a dry run: none.</summary>
internal sealed class NoChanges : IArticleChanges
{
    public void Add(Article article)
    {
    }

    public void Replace(Article article)
    {
    }

    public void Remove(string id)
    {
    }
}
