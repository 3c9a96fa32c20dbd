using System.Diagnostics;
using System.Runtime.CompilerServices;
using TelegramStandIn;

namespace Bot.Benchmarks;

/// <summary>The real program, <c>bot serve</c>, over the seeds of this repository, in a folder of its own.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-load-").FullName;
    private readonly Process _process;

    public ServeProcess(TelegramServer server)
    {
        var root = Path.GetFullPath("../..", Path.GetDirectoryName(ThisFile())!);
        File.Copy(Path.Combine(root, "appsettings.json"), Path.Combine(_folder, "appsettings.json"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bot.dll"), "serve"]) { WorkingDirectory = _folder };
        start.Environment["Telegram__Token"] = server.Token;
        start.Environment["Telegram__ApiBaseUrl"] = server.ApiBaseUrl.ToString();
        start.Environment["Index__Seeds"] = Path.Combine(root, "seeds");
        start.Environment["Urls"] = "http://127.0.0.1:0";
        _process = Process.Start(start)!;
    }

    /// <summary>What it occupies in memory.</summary>
    public long ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
