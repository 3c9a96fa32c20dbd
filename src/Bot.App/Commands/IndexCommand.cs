using System.CommandLine;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Library;
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
        var json = CommonOptions.Json("The report as one JSON object");
        var command = new Command("index", "Indexes articles: what is new, changed or gone") { paths, index, rebuild, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            settings(), screen, parsed.GetValue(paths) ?? [], parsed.GetValue(index), parsed.GetValue(rebuild), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(AppSettings settings, Screen screen, string[] paths, string? folder, bool rebuild, bool json, CancellationToken cancellation)
    {
        var target = folder is null ? settings.IndexFolder : Path.GetFullPath(folder);
        using var segmenter = new SmartCnSegmenter();
        var failed = false;
        // All paths are looked at before the first is indexed: a typing slip in the last must not cost the work on the others.
        var sources = (paths.Length == 0 ? [settings.Seeds] : paths).Select(path => new ArticleFolder(path, settings.Files)).ToList();
        foreach (var source in sources)
        {
            var anew = rebuild && source == sources[0];
            var report = screen.WithProgress(progress => new IndexUpdate(target, segmenter).Run(source, anew, progress, cancellation));
            Show(screen, source, report, json);
            failed |= report.Failed.Count > 0;
        }

        return failed ? ExitCode.Error : ExitCode.Found;
    }

    private static void Show(Screen screen, ArticleFolder source, IndexReport report, bool json)
    {
        foreach (var skipped in report.Skipped)
            screen.Note($"skipped: {skipped.File}: {skipped.Reason}");
        foreach (var failed in report.Failed)
            screen.Error($"failed: {failed}");
        if (report.Rebuilt)
            screen.Note("The index was made by another version of the program and was built anew; index your other folders again.");
        if (json)
            screen.Raw.WriteLine(Line(source.Place, report));
        else
            screen.Raw.WriteLine(
                $"{source.Place}: {report.Added} added, {report.Replaced} replaced, {report.Removed} removed, {report.Untouched} untouched, " +
                $"{report.Skipped.Count} skipped, {report.Failed.Count} failed; {report.Passages} passages in the index");
    }

    private static string Line(string place, IndexReport report) => Json.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("place", place);
        json.WriteNumber("added", report.Added);
        json.WriteNumber("replaced", report.Replaced);
        json.WriteNumber("removed", report.Removed);
        json.WriteNumber("untouched", report.Untouched);
        json.WriteNumber("passages", report.Passages);
        json.WriteBoolean("rebuilt", report.Rebuilt);
        json.WriteStartArray("skipped");
        foreach (var skipped in report.Skipped)
            Write(skipped.File, null, skipped.Reason);
        json.WriteEndArray();
        json.WriteStartArray("failed");
        foreach (var failed in report.Failed)
            Write(failed.File, failed.Line, failed.Reason);
        json.WriteEndArray();
        json.WriteEndObject();

        void Write(string file, int? line, string reason)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            if (line is { } number)
                json.WriteNumber("line", number);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
    });
}
