using Bot.Core.Documents;
using Bot.Core.Search;
using Bot.Files;
using CsCheck;

namespace Bot.Tests.Samples;

/// <summary>Articles and questions for tests.</summary>
internal static class Sample
{
    /// <summary>The article that ships with the program, as it is read from its file.</summary>
    public static Article Seed { get; } = ((ReadOutcome.Read)new ArticleFolder(Repository.Path("seeds"), new FileLimits()).Read(static _ => null, CancellationToken.None).Single()).Article;

    /// <summary>Articles of odd letters; their ids are a, b, c, … and their texts are not empty.</summary>
    public static Gen<Article[]> Articles(int most) => Gen.Select(HostileText.Any, HostileText.Short, Gen.Bool, Gen.Nullable(Gen.Date))
        .Array[1, most]
        .Select(parts => parts.Select((part, i) => Article(part.Item1 + "尾", $"{(char)('a' + i)}", Titled(part.Item2), part.Item3, part.Item4)).ToArray());

    public static Article Article(string text, string id = "a", string title = "标题", bool titleInText = false, DateTime? date = null) => new()
    {
        Id = id,
        Title = title,
        Text = text,
        TitleInText = titleInText,
        Date = date is { } day ? DateOnly.FromDateTime(day) : null,
        Source = new("/place", $"{id}.txt"),
        // A hash would do; the text itself is one that cannot collide.
        Version = $"{title.Length}:{title}{text.Length}:{text.GetHashCode(StringComparison.Ordinal):x}",
    };

    public static Question Question(string text) =>
        Core.Search.Question.TryParse(text, out var refusal) ?? throw new ArgumentException($"No question ({refusal}): {text}", nameof(text));

    /// <summary>A title is one line of whole characters.</summary>
    private static string Titled(string text)
    {
        var line = string.Concat(text.EnumerateRunes().Where(static rune => !System.Text.Rune.IsControl(rune))).Trim();
        return line.Length == 0 ? "无题" : line;
    }
}
