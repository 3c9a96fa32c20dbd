using System.Text.Json;

namespace Bot.Tests.Samples;

/// <summary>Articles that are no part of the repository, for tests over much real text; see <see cref="SkipUnlessThere"/>.</summary>
internal static class Corpora
{
    public static IEnumerable<string> Texts(string corpus) => File.ReadLines(PathOf(corpus)).Select(TextOf);

    public static void SkipUnlessThere(string corpus) =>
        Assert.SkipUnless(File.Exists(PathOf(corpus)), $"{PathOf(corpus)} is not part of the repository.");

    private static string PathOf(string corpus) => Repository.Path("../shared/eval", corpus, "articles.jsonl");

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
