using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Bot.Benchmarks.Scale;

/// <summary>Runs a program and watches its memory.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private static readonly bool CanPin = File.Exists("/usr/bin/taskset");

    /// <param name="oneCore">Hold it to the last core, where the system has taskset.</param>
    /// <returns>The last line that it prints, read as JSON.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static (TFigures Figures, Memory Memory) Run<TFigures>(bool oneCore, params string[] command)
    {
        var (output, memory) = Run(oneCore, command);
        return (JsonSerializer.Deserialize<TFigures>(output.TrimEnd().Split('\n')[^1])!, memory);
    }

    public static (string Output, Memory Memory) Run(bool oneCore, string[] command, string? folder = null)
    {
        string[] whole = oneCore && CanPin ? ["/usr/bin/taskset", "-c", $"{Environment.ProcessorCount - 1}", .. command] : command;
        using var process = Process.Start(new ProcessStartInfo(whole[0], whole[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var most = new Memory();
        do
        {
            var now = MemoryOf(process.Id);
            most = new(Math.Max(most.Resident, now.Resident), Math.Max(most.Own, now.Own));
        }
        while (!process.WaitForExit(LookEvery));
        process.WaitForExit();
        return process.ExitCode == 0
            ? (output.Result, most)
            : throw new InvalidOperationException($"{string.Join(' ', command)}: exit code {process.ExitCode}: {errors.Result}");
    }

    private static Memory MemoryOf(int id)
    {
        var status = $"/proc/{id}/status";
        try
        {
            return File.Exists(status) && File.ReadAllLines(status) is var lines ? new(Megabytes(lines, "VmRSS:"), Megabytes(lines, "RssAnon:")) : default;
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return default;
        }
    }

    private static double Megabytes(string[] status, string name) =>
        status.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? double.Parse(line[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1_024
            : 0;
}
