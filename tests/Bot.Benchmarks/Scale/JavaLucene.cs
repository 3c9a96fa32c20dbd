namespace Bot.Benchmarks.Scale;

/// <summary>Lucene for Java, from Debian's packages, with LuceneScale.java.</summary>
internal sealed class JavaLucene
{
    private readonly string _classPath;

    private JavaLucene(string classPath) => _classPath = classPath;

    /// <returns>Null where there is no Java, or no Lucene for it.</returns>
    public static JavaLucene? Find(string output)
    {
        var jars = Environment.GetEnvironmentVariable("LUCENE_JARS") ?? "/usr/share/java";
        string[] needed = [.. new[] { "core", "analyzers-common", "analyzers-smartcn" }.Select(name => Path.Combine(jars, $"lucene-{name}-8.7.0.jar"))];
        var classes = Path.Combine(output, "java");
        Directory.CreateDirectory(classes);
        try
        {
            if (!Array.TrueForAll(needed, File.Exists))
                return null;
            var path = string.Join(Path.PathSeparator, [classes, .. needed]);
            ChildProcess.Run(oneCore: false, ["javac", "-cp", path, "-d", classes, Path.Combine(Corpus.Root, "tests/Bot.Benchmarks/LuceneScale.java")]);
            return new(path);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public string[] Command(params string[] arguments) => ["java", "-XX:+UseSerialGC", "-Xmx2g", "-cp", _classPath, "LuceneScale", .. arguments];
}
