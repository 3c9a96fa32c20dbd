using Bot.Core.Library;

namespace Bot.App.Rendering;

/// <summary>Shows what a run of indexing did, or would do: a line for every file that is not as it was, then the counts.</summary>
internal static class IndexReportView
{
    /// <param name="place">The folder.</param>
    /// <param name="isPlan">Nothing was done yet.</param>
    public static void Show(Screen screen, string place, IndexReport report, bool isPlan)
    {
        if (report.Rebuilt)
        {
            screen.Note(isPlan
                ? "The index was made by another version of the program and would be built anew; your other folders would have to be indexed again."
                : "The index was made by another version of the program and was built anew; index your other folders again.");
        }

        foreach (var file in report.Files.Where(static file => file.Changed))
            screen.Line($"{Visible.Line(file.File)}: {Counts(file, isPlan)}");
        screen.Line(
            $"{Visible.Line(place)}: {report.Added} {(isPlan ? "to add" : "added")}, {report.Replaced} {(isPlan ? "to replace" : "replaced")}, " +
            $"{report.Removed} {(isPlan ? "to remove" : "removed")}, {report.Untouched} untouched, {report.Skipped.Count} skipped, " +
            $"{report.Failed.Count} failed; {report.Passages} passages in the index{(isPlan ? " now; nothing was written" : "")}");
    }

    /// <summary>Files that were skipped or failed, one line each.</summary>
    /// <param name="told">A report whose problems are known; null for none.</param>
    public static void ShowProblems(Screen screen, IndexReport report, IndexReport? told)
    {
        foreach (var skipped in report.Skipped.Except(told?.Skipped ?? []))
            screen.Note($"skipped: {Visible.Line($"{skipped.File}: {skipped.Reason}")}");
        foreach (var failed in report.Failed.Except(told?.Failed ?? []))
            screen.Error($"failed: {Visible.Line(failed.ToString())}");
    }

    /// <summary>The same as one object.</summary>
    public static string Line(string place, IndexReport report, bool isPlan) => Json.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("place", place);
        if (isPlan)
            json.WriteBoolean("dryRun", true);
        json.WriteNumber("added", report.Added);
        json.WriteNumber("replaced", report.Replaced);
        json.WriteNumber("removed", report.Removed);
        json.WriteNumber("untouched", report.Untouched);
        json.WriteNumber("passages", report.Passages);
        json.WriteBoolean("rebuilt", report.Rebuilt);
        json.WriteStartArray("files");
        foreach (var file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteNumber("added", file.Added);
            json.WriteNumber("replaced", file.Replaced);
            json.WriteNumber("removed", file.Removed);
            json.WriteNumber("untouched", file.Untouched);
            json.WriteNumber("failed", file.Failed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("skipped");
        foreach (var skipped in report.Skipped)
            Write(skipped.File, null, skipped.Reason.ToString());
        json.WriteEndArray();
        json.WriteStartArray("failed");
        foreach (var failed in report.Failed)
            Write(failed.File, failed.Line, failed.Said);
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

    /// <summary>One article is what most files hold: then a number says nothing.</summary>
    private static string Counts(FileChanges file, bool isPlan)
    {
        (int Count, string What)[] counts =
        [
            (file.Added, isPlan ? "to add" : "added"),
            (file.Replaced, isPlan ? "to replace" : "replaced"),
            (file.Removed, isPlan ? "to remove" : "removed"),
            (file.Untouched, "untouched"),
            (file.Failed, "failed"),
        ];
        var said = counts.Where(static count => count.Count > 0).ToList();
        return said is [{ Count: 1, What: var only }] ? only : string.Join(", ", said.Select(static count => $"{count.Count} {count.What}"));
    }
}
