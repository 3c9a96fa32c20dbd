using System.Diagnostics;

namespace Bot.Benchmarks.Scale;

/// <summary>How long the published program takes to answer one question about the seed article, as a whole process.</summary>
internal static class ColdStart
{
    private const string Question = "去年哈日双边贸易额是多少？";
    private const int Turns = 9;

    /// <returns>Medians in seconds; Java's over the paragraphs of the same article.</returns>
    public static (double Ours, double? Java) Measure(string output, JavaLucene? java)
    {
        var program = Path.Combine(output, "program");
        ChildProcess.Run(oneCore: false, ["dotnet", "publish", Path.Combine(Corpus.Root, "src/Bot.App"), "-c", "Release", "-o", program]);
        var bot = Path.Combine(program, OperatingSystem.IsWindows() ? "bot.exe" : "bot");
        var (index, javaIndex, texts) = (Path.Combine(output, "seed-index"), Path.Combine(output, "seed-java-index"), Path.Combine(output, "seed.txt"));
        ChildProcess.Run(oneCore: false, [bot, "index", Path.Combine(Corpus.Root, "seeds"), "--index", index], Corpus.Root);
        File.WriteAllLines(texts, Corpus.Lines(Corpus.Seed).Where(static line => line.Length > 0));
        if (java is not null && !Directory.Exists(javaIndex))
            ChildProcess.Run(oneCore: false, java.Command("index", texts, javaIndex));

        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            ours.Add(Time([bot, "ask", Question, "--index", index]));
            if (java is not null)
                theirs.Add(Time(java.Command("once", javaIndex, Question)));
        }

        return (Median(ours), java is null ? null : Median(theirs));
    }

    private static double Time(string[] command)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, WorkingDirectory = Corpus.Root })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
