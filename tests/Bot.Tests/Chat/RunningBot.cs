using Bot.Core.Answers;
using Bot.Core.Library;
using Bot.Storage;
using Bot.TelegramChat;
using Bot.TelegramChat.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Chat;

/// <summary>The bot as <c>serve</c> runs it, in this process, over a fake library.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RunningBot(WebApplication application) => _application = application;

    public IServiceProvider Services => _application.Services;

    public string? FatalReason => Services.GetRequiredService<FatalStop>().Reason;

    public CancellationToken Stopping => Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<RunningBot> StartAsync(IReadOnlyDictionary<string, string?> settings, FakeLibrary library, CapturedLog log, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls(settings.GetValueOrDefault("Urls") ?? "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services
            .AddSingleton(time)
            .AddSingleton(new AnswerOptions())
            .AddSingleton<IAnswerer>(library)
            .AddSingleton<ILibrary>(library)
            .AddStorage(builder.Configuration, "/")
            .AddTelegramChat(builder.Configuration);
        var application = builder.Build();
        application.MapTelegramChat();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application);
    }

    /// <summary>As after SIGTERM.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}
