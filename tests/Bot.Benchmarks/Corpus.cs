using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Bot.Benchmarks;

/// <summary>The texts that are measured.</summary>
internal static class Corpus
{
    public static string Root { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(ThisFile())!);

    /// <summary>What ships with the repository.</summary>
    public static string Seed { get; } = Path.Combine(Root, "seeds/000_07e7493005edd597.txt");

    /// <summary>CMRC 2018's articles, which lie beside the repository where it is developed; absent elsewhere.</summary>
    public static string CmrcDev { get; } = Path.GetFullPath("../shared/eval/cmrc-dev/articles.jsonl", Root);

    /// <returns>The lines of a text file, or of the texts in a file of articles (.jsonl).</returns>
    public static IEnumerable<string> Lines(string path) =>
        Path.GetExtension(path) == ".jsonl" ? File.ReadLines(path).SelectMany(TextLines) : File.ReadLines(path);

    private static string[] TextLines(string article)
    {
        using var json = JsonDocument.Parse(article);
        return json.RootElement.GetProperty("text").GetString()!.Split('\n');
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
