using System.CommandLine;
using Bot.App.Library;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Files;

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
            FoldersApart.Check(sources, folder);
            var indexing = new Indexing(screen, folder, sources, parsed.GetValue(json));
            return parsed.GetValue(watch)
                ? indexing.WatchAsync(cancellation)
                : Task.FromResult(indexing.Once(parsed.GetValue(rebuild), parsed.GetValue(dryRun), cancellation));
        });
        return command;
    }
}
