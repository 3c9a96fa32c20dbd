using System.Globalization;

namespace Bot.Benchmarks.Scale;

/// <summary>Measures one set: ours and, where it is there, Lucene for Java, in turn.</summary>
internal sealed class ScaleRun(PassageSet set, JavaLucene? java, Action<string> tell)
{
    private const int Turns = 3;

    /// <summary>Rounds of the questions while memory is looked at: ten thousand questions.</summary>
    private const string Rounds = "10";

    private static readonly string Threads = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);

    public (EngineFigures Ours, EngineFigures? Java) Measure()
    {
        var (ourIndex, javaIndex) = (Path.Combine(set.Folder, "index"), Path.Combine(set.Folder, "java-index"));
        tell("indexing on one core");
        var (oneCore, indexing) = ChildProcess.Run<BuildFigures>(oneCore: true, Ours("index", set.Articles, ourIndex));
        var (javaCore, javaIndexing) = java is null ? default : ChildProcess.Run<BuildFigures>(oneCore: true, java.Command("index", set.Texts, Emptied(javaIndex)));
        tell("indexing on all cores");
        var (allCores, indexingAll) = ChildProcess.Run<BuildFigures>(oneCore: false, Ours("index", set.Articles, ourIndex));

        var (ours, theirs) = (new List<AskFigures>(), new List<AskFigures>());
        for (var turn = 1; turn <= Turns; turn++)
        {
            tell($"asking, turn {turn} of {Turns}");
            ours.Add(ChildProcess.Run<AskFigures>(oneCore: true, Ours("ask", ourIndex, set.Questions, "1", "1")).Figures);
            if (java is not null)
                theirs.Add(ChildProcess.Run<AskFigures>(oneCore: true, java.Command("ask", javaIndex, set.Questions, "1", "1")).Figures);
        }

        tell("asking for longer, from one thread and from all");
        var (alone, _) = ChildProcess.Run<AskFigures>(oneCore: false, Ours("ask", ourIndex, set.Questions, "1", Rounds));
        var (together, serving) = ChildProcess.Run<AskFigures>(oneCore: false, Ours("ask", ourIndex, set.Questions, Threads, Rounds));
        tell("indexing again, a hundred articles having changed");
        var (changes, _) = ChildProcess.Run<BuildFigures>(oneCore: false, Ours("change", set.Articles, ourIndex, set.Count.ToString(CultureInfo.InvariantCulture)));
        var most = new Memory(Math.Max(indexing.Resident, indexingAll.Resident), Math.Max(indexing.Own, indexingAll.Own));
        var our = new EngineFigures(oneCore.Passages, oneCore.Seconds, allCores.Seconds, changes.Seconds, most, SizeOf(ourIndex), AskFigures.Median(ours), alone, together, serving);
        if (java is null)
            return (our, null);
        var (javaAlone, _) = ChildProcess.Run<AskFigures>(oneCore: false, java.Command("ask", javaIndex, set.Questions, "1", Rounds));
        var (javaTogether, javaServing) = ChildProcess.Run<AskFigures>(oneCore: false, java.Command("ask", javaIndex, set.Questions, Threads, Rounds));
        return (our, new(javaCore!.Passages, javaCore.Seconds, null, null, javaIndexing, SizeOf(javaIndex), AskFigures.Median(theirs), javaAlone, javaTogether, javaServing));
    }

    /// <summary>This program again, in a process of its own.</summary>
    private static string[] Ours(params string[] arguments) => [Environment.ProcessPath!, "scale", .. arguments];

    private static string Emptied(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(static file => file.Length);
}
