using System.Diagnostics;
using System.Globalization;

namespace Bot.Tests.SmartCn;

/// <summary>Lucene's own analyzer in Java, where it is installed: the judge of ours.</summary>
internal static class JavaTokens
{
    private const string Jar = "/usr/share/java/lucene-analyzers-smartcn-8.7.0.jar";

    /// <summary>Why Java cannot be asked here; null if it can.</summary>
    public static string? Unavailable { get; } =
        !File.Exists(Jar) ? $"{Jar} is absent: apt-get install liblucene8-java"
        : !OnPath("javac") || !OnPath("java") ? "There is no JDK on the path: apt-get install openjdk-17-jdk-headless"
        : null;

    /// <summary>The first text, in the order given, in which our tokens are not Java's; null if there is none.</summary>
    public static string? FirstDifference(IReadOnlyList<string> texts, bool stopWords)
    {
        var analyzer = stopWords ? Analysis.WithStopWords : Analysis.WithoutStopWords;
        var java = Ask(texts, stopWords);
        Assert.Equal(texts.Count, java.Length);
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = ToLine(Analysis.Of(analyzer, texts[i]));
            if (ours != java[i]) return $"Text {i}: {ToHex(texts[i])}\n  Java {java[i]}\n  ours {ours}";
        }
        return null;
    }

    private static string[] Ask(IReadOnlyList<string> texts, bool stopWords)
    {
        var folder = Directory.CreateTempSubdirectory("java-tokens");
        try
        {
            var (questions, answers) = (Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "out"));
            File.WriteAllLines(questions, texts.Select(ToHex));
            using var process = Process.Start(new ProcessStartInfo(Repository.Path("tests/tools/java-tokens.sh"), [stopWords ? "default" : "nostop", questions, answers]) { RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors);
            return File.ReadAllLines(answers);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ToLine(Analysis analysis) =>
        string.Concat(analysis.Tokens.Select(token => $"{ToHex(token.Term)}/{token.Start}/{token.End}/{token.Increment}/{token.Type} "))
        + $"END/{analysis.FinalOffset}/{analysis.FinalIncrement}";

    private static string ToHex(string text) => string.Concat(text.Select(unit => ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
