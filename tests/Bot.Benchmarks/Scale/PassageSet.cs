using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Benchmarks.Scale;

/// <summary>Passages and questions on disk, made once.</summary>
/// <param name="Count">Of articles.</param>
/// <param name="Articles">JSON lines, for <c>bot index</c>.</param>
/// <param name="Texts">The same texts, one a line, for Java.</param>
internal sealed record PassageSet(int Count, string Folder, string Articles, string Texts, string Questions)
{
    private const int MostQuestions = 1_000;
    private const int Seed = 20_251_220;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="source">A folder with articles.jsonl and questions.jsonl.</param>
    public static PassageSet Make(string source, int count, string output)
    {
        var folder = Path.Combine(output, $"{count}");
        var set = new PassageSet(count, folder, Path.Combine(folder, "articles.jsonl"), Path.Combine(folder, "texts.txt"), Path.Combine(folder, "questions.txt"));
        if (File.Exists(set.Questions))
            return set;
        Directory.CreateDirectory(folder);
        using (var articles = new StreamWriter(set.Articles))
        using (var texts = new StreamWriter(set.Texts))
        {
            foreach (var (i, (title, text)) in new PassageMaker(Read(source, "articles.jsonl", "title", "text"), Seed).Passages(count).Index())
            {
                articles.WriteLine(JsonSerializer.Serialize(new { id = $"{i}", title, text }, Readable));
                texts.WriteLine(text);
            }
        }

        // Last, since it says that the set is whole.
        File.WriteAllLines(set.Questions, Read(source, "questions.jsonl", "question", "question").Select(static line => line.First.ReplaceLineEndings(" ")).Distinct().Take(MostQuestions));
        return set;
    }

    private static IEnumerable<(string First, string Second)> Read(string folder, string file, string first, string second)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty(first).GetString()!, json.RootElement.GetProperty(second).GetString()!);
        }
    }
}
