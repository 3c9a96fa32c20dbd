using System.CommandLine;
using Bot.App.Library;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Library;
using Bot.Core.Search;
using Bot.Files;
using Bot.LuceneIndex;

namespace Bot.App.Commands;

/// <summary><c>index</c>: brings the index up to date with folders and files.</summary>
internal static class IndexCommand
{
    public static Command Create(Func<AppSettings> settings, Screen screen)
    {
        var paths = new Argument<string[]>("PATH") { Description = $"Folders and files ({string.Join(' ', ArticleFormats.Extensions)}); the seeds folder when none is given", Arity = ArgumentArity.ZeroOrMore };
        var index = CommonOptions.Index();
        var rebuild = new Option<bool>("--rebuild") { Description = "Forget what is indexed and begin anew" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen, and write nothing" };
        var watch = new Option<bool>("--watch") { Description = "Index again whenever something changes, until Ctrl-C" };
        var json = CommonOptions.Json("The report as one JSON object a line");
        var command = new Command("index", "Indexes articles: what is new, changed or gone") { paths, index, rebuild, dryRun, watch, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(watch) && (result.GetValue(dryRun) || result.GetValue(rebuild)))
                result.AddError("--watch goes with neither --dry-run nor --rebuild.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var chosen = settings();
            var folder = parsed.GetValue(index) is { } given ? Path.GetFullPath(given) : chosen.IndexFolder;
            // All paths are looked at before the first is indexed: a typing slip in the last must not cost the work on the others.
            var named = parsed.GetValue(paths) is { Length: > 0 } some ? some : [chosen.Seeds];
            var sources = named.Select(path => new ArticleFolder(path, chosen.Files)).ToList();
            var indexing = new Indexing(screen, folder, sources, parsed.GetValue(json));
            return parsed.GetValue(watch)
                ? indexing.WatchAsync(cancellation)
                : Task.FromResult(indexing.Once(parsed.GetValue(rebuild), parsed.GetValue(dryRun), cancellation));
        });
        return command;
    }

    private sealed class Indexing(Screen screen, string folder, IReadOnlyList<ArticleFolder> sources, bool json)
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
                Show(source, report, isPlan);
                failed |= report.Failed.Count > 0;
            }

            return failed ? ExitCode.Error : ExitCode.Found;
        }

        /// <returns>0: it ends when it is told to.</returns>
        public async Task<int> WatchAsync(CancellationToken cancellation)
        {
            using var segmenter = new SmartCnSegmenter();
            var update = new IndexUpdate(folder, segmenter);
            var problems = sources.ToDictionary(static source => source, static _ => (IndexReport?)null);
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
                    if (problems[source] is not { } before || report.Changed || !SameProblems(before, report))
                        Show(source, report, isPlan: false);
                    problems[source] = report;
                    return true;
                }
                catch (Exception exception) when (exception is IndexUnavailableException or ArticleFolderException)
                {
                    screen.Error($"index: {exception.Message}; trying again soon.");
                    return false;
                }
            }
        }

        /// <summary>A file that stays broken is told of once.</summary>
        private static bool SameProblems(IndexReport before, IndexReport now) =>
            before.Failed.SequenceEqual(now.Failed) && before.Skipped.SequenceEqual(now.Skipped);

        private void Show(ArticleFolder source, IndexReport report, bool isPlan)
        {
            if (json)
            {
                IndexReportView.ShowProblems(screen, report);
                screen.Raw.WriteLine(IndexReportView.Line(source.Place, report, isPlan));
            }
            else
            {
                IndexReportView.Show(screen, source.Place, report, isPlan);
            }

            screen.Raw.Flush();
        }
    }
}
