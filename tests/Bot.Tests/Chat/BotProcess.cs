using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using TelegramStandIn;

namespace Bot.Tests.Chat;

/// <summary>The real program, <c>bot serve</c>, as an operator runs it.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private const int Kill = 9;

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <param name="folder">Holds appsettings.json, seeds/ and whatever the program makes.</param>
    public static BotProcess Start(TelegramServer server, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bot.dll"), "serve"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Telegram__Token"] = server.Token;
        start.Environment["Telegram__ApiBaseUrl"] = server.ApiBaseUrl.ToString();
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync() => await SignalAsync(Terminate);

    public async Task KillAsync() => await SignalAsync(Kill);

    public async Task<int> WhenEndedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task<int> SignalAsync(int signal)
    {
        Assert.Equal(0, SendSignal(_process.Id, signal));
        return await WhenEndedAsync();
    }

    private void Append(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
