using Bot.Core.Documents;
using Bot.Core.Search;
using Bot.LuceneIndex;
using Bot.Tests.Samples;

namespace Bot.Tests.Index;

public sealed class LuceneIndexContractTests : PassageIndexContract
{
    private readonly List<IDisposable> _open = [];

    public override void Dispose()
    {
        _open.Reverse();
        _open.ForEach(one => one.Dispose());
    }

    private protected override IPassageIndex Open(params IReadOnlyList<Article> articles)
    {
        var built = new TestIndex();
        built.Run(articles);
        PassageIndex index = built.Open();
        _open.AddRange([built, index]);
        return index;
    }
}

/// <summary>The fake that other tests trust keeps the same promises.</summary>
public sealed class FakeIndexContractTests : PassageIndexContract
{
    public override void Dispose()
    {
    }

    private protected override IPassageIndex Open(params IReadOnlyList<Article> articles) => new FakePassageIndex(articles, new TwoLetterSegmenter());
}
