using Bot.App.Library;
using Bot.App.Rendering;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.App.Commands;

/// <summary>What <c>index</c> does: one run over the folders, or following them.</summary>
/// <param name="folder">Of the index, as a full path.</param>
internal sealed class Indexing(Screen screen, string folder, IReadOnlyList<ArticleFolder> sources, bool json)
{
    public int Once(bool rebuild, bool isPlan, CancellationToken cancellation)
    {
        using var segmenter = new SmartCnSegmenter();
        var update = new IndexUpdate(folder, segmenter);
        var failed = false;
        foreach (var source in sources)
        {
            var anew = rebuild && source == sources[0];
            var report = screen.WithProgress(progress => isPlan
                ? update.Plan(source, rebuild, progress, cancellation)
                : update.Run(source, anew, progress, cancellation));
            Show(source, report, told: null, isPlan);
            failed |= report.Failed.Count > 0;
        }

        return failed ? ExitCode.Error : ExitCode.Found;
    }

    /// <returns>0: it ends when it is told to.</returns>
    public async Task<int> WatchAsync(CancellationToken cancellation)
    {
        using var segmenter = new SmartCnSegmenter();
        var update = new IndexUpdate(folder, segmenter);
        var told = sources.ToDictionary(static source => source, static _ => (IndexReport?)null);
        var errors = new Dictionary<ArticleFolder, string>();
        screen.Note($"Watching {string.Join(", ", sources.Select(static source => Visible.Line(source.Place)))}; Ctrl-C ends.");
        try
        {
            await new Following(sources, TimeProvider.System).RunAsync(Index, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            screen.Note("Stopped watching.");
        }

        return ExitCode.Found;

        bool Index(ArticleFolder source)
        {
            try
            {
                var report = screen.WithProgress(progress => update.Run(source, rebuild: false, progress, cancellation));
                if (told[source] is not { } before || report.Changed || errors.ContainsKey(source) || !SameProblems(before, report))
                    Show(source, report, told[source], isPlan: false);
                told[source] = report;
                errors.Remove(source);
                return true;
            }
            catch (Exception exception) when (exception is IndexUnavailableException or ArticleFolderException)
            {
                // It is tried every few seconds, and an operator reads the same line once.
                if (errors.GetValueOrDefault(source) != exception.Message)
                    screen.Error($"{exception.Message.TrimEnd('.')}. Trying again until it works.");
                errors[source] = exception.Message;
                return false;
            }
        }
    }

    private static bool SameProblems(IndexReport before, IndexReport now) =>
        before.Failed.SequenceEqual(now.Failed) && before.Skipped.SequenceEqual(now.Skipped);

    /// <param name="told">The report before this one: a file that stays broken is told of once.</param>
    private void Show(ArticleFolder source, IndexReport report, IndexReport? told, bool isPlan)
    {
        IndexReportView.ShowProblems(screen, report, told);
        if (json)
            screen.Raw.WriteLine(IndexReportView.Line(source.Place, report, isPlan));
        else
            IndexReportView.Show(screen, source.Place, report, isPlan);
        screen.Raw.Flush();
    }
}
