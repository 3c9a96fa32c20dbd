using Bot.Core.Search;

namespace Bot.Tests.Samples;

/// <summary>One look at an index, for tests that need no second one at the same state.</summary>
internal static class PassageIndexExtensions
{
    public static SearchResult Search(this IPassageIndex index, Question question, int limit)
    {
        using var view = index.Open();
        return view.Search(question, limit);
    }

    public static bool Occurs(this IPassageIndex index, TermKind kind, string term)
    {
        using var view = index.Open();
        return view.Occurs(kind, term);
    }

    public static string Following(this IPassageIndex index, char first, int most)
    {
        using var view = index.Open();
        return view.Following(first, most);
    }
}
