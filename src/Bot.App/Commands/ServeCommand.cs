using System.CommandLine;
using Bot.App.Hosting;
using Bot.App.Library;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Answers;
using Bot.Core.Library;
using Bot.Storage;
using Bot.TelegramChat;
using Bot.TelegramChat.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.App.Commands;

/// <summary><c>serve</c>: the hosted Telegram bot.</summary>
internal static class ServeCommand
{
    public static Command Create(Func<AppSettings> settings, Screen screen)
    {
        var index = CommonOptions.Index();
        var command = new Command("serve", "Runs the Telegram bot") { index };
        command.SetAction((parsed, cancellation) => RunAsync(settings(), parsed.GetValue(index), screen, cancellation));
        return command;
    }

    /// <returns>0 after an orderly stop, 2 when it could not start or could not go on.</returns>
    internal static async Task<int> RunAsync(AppSettings settings, string? folder, Screen screen, CancellationToken cancellation)
    {
        try
        {
            FoldersApart.Check(settings, OpenIndex.FolderOf(settings, folder));
            await using var application = Build(settings, folder, screen);
            application.MapTelegramChat();
            var fatal = application.Services.GetRequiredService<FatalStop>();
            await application.RunAsync(cancellation);
            if (fatal.Reason is not { } reason)
                return ExitCode.Found;
            screen.Error($"serve: {reason}");
            return ExitCode.Error;
        }
        catch (OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures)
                screen.Error($"serve: {failure}");
            return ExitCode.Error;
        }
        catch (Exception exception) when (exception is SettingsException or StorageException or IOException or InvalidOperationException { InnerException: FormatException })
        {
            screen.Error($"serve: {exception.Message}");
            return ExitCode.Error;
        }
    }

    private static WebApplication Build(AppSettings settings, string? folder, Screen screen)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = settings.Root });
        // A developer's token; what the environment says goes before it.
        builder.Configuration.AddUserSecrets<AppSettings>(optional: true).AddConfiguration(settings.Configuration);
        builder.WebHost.UseUrls(WebAddress.Of(builder.Configuration));
        // The settings once more, after our own levels: what an operator asks for goes before those.
        builder.Logging.ClearProviders().AddScrubbedConsole().AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Services
            .AddLibrary(settings, folder, screen)
            .AddStorage(builder.Configuration, settings.Root)
            .AddTelegramChat(builder.Configuration);
        if (settings.Index.Watch)
            builder.Services.AddHostedService(provider => new LibraryWatch(settings, provider.GetRequiredService<ILibrary>, TimeProvider.System, provider.GetRequiredService<ILogger<LibraryWatch>>()));
        return builder.Build();
    }

    /// <summary>The index, opened when the bot's settings were found good: a missing token is said before anything is built.</summary>
    private static IServiceCollection AddLibrary(this IServiceCollection services, AppSettings settings, string? folder, Screen screen) => services
        .AddSingleton(settings.Answer)
        .AddSingleton(_ => OpenIndex.Open(settings, folder, screen))
        .AddSingleton<IAnswerer>(provider => provider.GetRequiredService<OpenIndex>().Answerer)
        .AddSingleton<ILibrary>(provider =>
        {
            var open = provider.GetRequiredService<OpenIndex>();
            return new FileLibrary(settings, open.Folder, open.Index, open.Segmenter);
        });
}
