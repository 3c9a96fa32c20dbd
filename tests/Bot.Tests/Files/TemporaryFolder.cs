using System.Text;
using Bot.Core.Documents;
using Bot.Files;

namespace Bot.Tests.Files;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-files-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public List<ReadOutcome> Read(FileLimits? limits = null, Func<string, string?>? knownId = null) =>
        [.. new ArticleFolder(Path, limits ?? new()).Read(knownId ?? (_ => null), TestContext.Current.CancellationToken)];

    /// <summary>Reads a folder in which one article is, and nothing else.</summary>
    public Article ReadArticle() => Assert.IsType<ReadOutcome.Read>(Assert.Single(Read())).Article;

    public ReadOutcome.Failed ReadFailure(FileLimits? limits = null) => Assert.IsType<ReadOutcome.Failed>(Assert.Single(Read(limits)));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
