using System.Globalization;
using System.Text;

namespace Bot.Benchmarks.Scale;

/// <summary>The figures as a Markdown table.</summary>
internal static class ScaleReport
{
    public static string Table(IReadOnlyList<(EngineFigures Ours, EngineFigures? Java)> sizes, (double Ours, double? Java) coldStart)
    {
        var table = new StringBuilder();
        table.AppendLine("| passages | engine | build, one core / all / 100 changed, s | index, MB | ask p50 / p99 / max, ms | a second, one thread / all | KB allocated an ask | memory of its own, indexing / serving, MB |");
        table.AppendLine("|--:|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (ours, java) in sizes)
        {
            Row(table, "this program, quotation chosen", ours);
            if (java is not null)
                Row(table, "Lucene 8.7 in Java, ten passages", java);
        }

        table.AppendLine();
        table.Append(CultureInfo.InvariantCulture, $"Cold start, `ask` on the seed article, whole process, median: {coldStart.Ours:F2} s");
        table.AppendLine(coldStart.Java is { } java2 ? string.Create(CultureInfo.InvariantCulture, $"; Lucene in Java: {java2:F2} s.") : ".");
        return table.ToString();
    }

    private static void Row(StringBuilder table, string engine, EngineFigures figures)
    {
        var all = figures.AllCores is { } seconds ? Number(seconds, 1) : "–";
        var changes = figures.Changes is { } changed ? Number(changed, 2) : "–";
        var allocated = figures.OneThread.Allocated > 0 ? Number(figures.OneThread.Allocated / 1_024.0, 0) : "–";
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {figures.Passages:N0} | {engine} | {Number(figures.OneCore, 1)} / {all} / {changes} | {Number(figures.Bytes / 1e6, 1)} " +
            $"| {Number(figures.OneThread.P50, 2)} / {Number(figures.OneThread.P99, 1)} / {Number(figures.OneThread.Max, 1)} " +
            $"| {Number(figures.Alone.PerSecond, 0)} / {Number(figures.AllThreads.PerSecond, 0)} | {allocated} " +
            $"| {Number(figures.Indexing.Own, 0)} / {Number(figures.Serving.Own, 0)} |");
    }

    private static string Number(double value, int digits) => value.ToString($"N{digits}", CultureInfo.InvariantCulture);
}
