using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Answers;
using Bot.Core.Library;
using Bot.Core.Text;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.App.Library;

/// <summary>The index of a command, opened; made from the seeds first when there is none yet, so that the first command works.</summary>
internal sealed class OpenIndex : IDisposable
{
    private OpenIndex(AppSettings settings, string folder, SmartCnSegmenter segmenter, PassageIndex index, Screen screen)
    {
        Folder = folder;
        Segmenter = segmenter;
        Index = index;
        Answerer = new Answerer(index, settings.Answer, new SynonymFile(settings.Synonyms, TimeProvider.System, screen.Note).Current);
    }

    /// <summary>Where the index lies, as a full path.</summary>
    public string Folder { get; }

    public SmartCnSegmenter Segmenter { get; }

    public PassageIndex Index { get; }

    public Answerer Answerer { get; }

    /// <param name="folder">Another folder than the settings name, or null.</param>
    /// <exception cref="Core.Search.IndexUnavailableException">The index cannot be opened, or made.</exception>
    public static OpenIndex Open(AppSettings settings, string? folder, Screen screen)
    {
        var path = FolderOf(settings, folder);
        var segmenter = new SmartCnSegmenter();
        if (!PassageIndex.Exists(path))
            BuildFromSeeds(settings, path, segmenter, screen);
        return new(settings, path, segmenter, new PassageIndex(path, settings.Search, segmenter, TimeProvider.System), screen);
    }

    /// <summary>The folder that somebody named, or that of the settings, as a full path.</summary>
    public static string FolderOf(AppSettings settings, string? folder) => folder is null ? settings.IndexFolder : Path.GetFullPath(folder);

    public void Dispose()
    {
        Index.Dispose();
        Segmenter.Dispose();
    }

    private static void BuildFromSeeds(AppSettings settings, string path, IWordSegmenter segmenter, Screen screen)
    {
        FoldersApart.Check(settings, path);
        screen.Note($"There is no index yet: building it from {settings.Seeds}");
        IndexReport report = screen.WithProgress(progress =>
            new IndexUpdate(path, segmenter).Run(new ArticleFolder(settings.Seeds, settings.Files), rebuild: false, progress, CancellationToken.None));
        foreach (var failed in report.Failed)
            screen.Note(failed.ToString());
        screen.Note($"Indexed {report.Added} articles, {report.Passages} passages.");
    }
}
