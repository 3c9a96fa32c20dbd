using System.Globalization;
using System.Text.Json;

namespace Bot.Benchmarks.Scale;

/// <summary><c>scale SOURCE [--sizes 1000,10000,…] [--output DIR]</c>: how everything grows with the number of passages.</summary>
internal static class ScaleCommand
{
    private const string Usage = """
        scale SOURCE [--sizes 1000,10000,100000,1000000] [--output DIR]
          SOURCE   a folder with articles.jsonl ({"id","title","text"} a line) and questions.jsonl ({"question"} a line): passages are made of the former
          DIR      where sets, indexes, scale.md and scale.svg go: 8 GB for a million passages; default: scale, here
        Lucene in Java is measured beside where liblucene8-java and a JDK are installed.
        """;

    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            // The parts that are measured in processes of their own.
            case ["index", var articles, var folder]:
                Print(IndexingRun.Measure(articles, folder));
                return 0;
            case ["change", var articles, var folder, var lines]:
                Print(ChangesRun.Measure(articles, folder, Number(lines)));
                return 0;
            case ["ask", var folder, var questions, var threads, var rounds]:
                Print(AskingRun.Measure(folder, File.ReadAllLines(questions), Number(threads), Number(rounds)));
                return 0;
            case [var source, .. var options]:
                return All(source, options);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int All(string source, string[] options)
    {
        int[] sizes = [1_000, 10_000, 100_000, 1_000_000];
        var output = Path.GetFullPath("scale");
        for (var i = 0; i + 1 < options.Length; i += 2)
        {
            if (options[i] == "--sizes")
                sizes = [.. options[i + 1].Split(',').Select(Number)];
            else if (options[i] == "--output")
                output = Path.GetFullPath(options[i + 1]);
        }

        if (!File.Exists(Path.Combine(source, "articles.jsonl")) || !File.Exists(Path.Combine(source, "questions.jsonl")))
        {
            Console.Error.WriteLine($"scale: {source} has no articles.jsonl, or no questions.jsonl.\n{Usage}");
            return 2;
        }

        Directory.CreateDirectory(output);
        var java = JavaLucene.Find(output);
        if (java is null)
            Tell("no Java, or no Lucene for it: this program alone is measured");
        Tell("cold start");
        var coldStart = ColdStart.Measure(output, java);
        var measured = new List<(EngineFigures Ours, EngineFigures? Java)>();
        foreach (var size in sizes)
        {
            Tell($"{size:N0} passages: making them");
            var set = PassageSet.Make(source, size, output);
            measured.Add(new ScaleRun(set, java, step => Tell($"{size:N0} passages: {step}")).Measure());
            // What is known is kept, should the next size be one too many.
            File.WriteAllText(Path.Combine(output, "scale.md"), ScaleReport.Table(measured, coldStart));
            File.WriteAllText(Path.Combine(output, "scale.svg"), ScalePlot.Of(measured));
        }

        Console.Write(ScaleReport.Table(measured, coldStart));
        return 0;
    }

    private static void Tell(string line) => Console.Error.WriteLine(line);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Print<T>(T figures) => Console.WriteLine(JsonSerializer.Serialize(figures));
}
