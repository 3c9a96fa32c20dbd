using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Bot.Tests.Commands;

/// <summary>A command of the real program in a process of its own.</summary>
internal sealed class CommandProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _results = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _notes = new();

    private CommandProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _ = line.Data is { } data ? _results.Writer.TryWrite(data) : _results.Writer.TryComplete();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_notes)
                _notes.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What went to stderr so far.</summary>
    public string Notes
    {
        get
        {
            lock (_notes)
                return _notes.ToString();
        }
    }

    /// <param name="folder">Where it runs.</param>
    public static CommandProcess Start(string folder, params string[] arguments) => Start(folder, "dotnet", [Program, .. arguments]);

    /// <param name="command">Of a shell, around the program: <c>"$@"</c> runs it.</param>
    public static CommandProcess StartInShell(string folder, string command, params string[] arguments) =>
        Start(folder, "bash", ["-c", command, "bash", "dotnet", Program, .. arguments]);

    /// <summary>The next line of its results; fails when it ended without another.</summary>
    public async Task<string> LineAsync() => await _results.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public Task WriteLineAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await WhenEndedAsync();
    }

    /// <summary>SIGKILL, unless it has ended already.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await WhenEndedAsync();
    }

    public async Task<int> WhenEndedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "bot.dll");

    private static CommandProcess Start(string folder, string program, string[] arguments) => new(Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    })!);
}
