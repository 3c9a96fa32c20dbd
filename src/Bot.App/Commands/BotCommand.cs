using System.CommandLine;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Search;
using Bot.Files;

namespace Bot.App.Commands;

/// <summary>The program's command line: what it understands, and how it fails.</summary>
internal static class BotCommand
{
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Screen screen, TextReader input)
    {
        var root = new RootCommand("Answers questions about Chinese articles with verbatim quotations.")
        {
            AskCommand.Create(AppSettings.Load, screen),
            ConsoleCommand.Create(AppSettings.Load, screen, input),
            IndexCommand.Create(AppSettings.Load, screen),
            ArticlesCommand.Create(AppSettings.Load, screen),
            RemoveCommand.Create(AppSettings.Load, screen),
            AnalyzeCommand.Create(screen),
            EvalCommand.Create(AppSettings.Load, screen),
            ServeCommand.Create(AppSettings.Load, screen),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            screen.Error($"{parsed.Errors[0].Message} See 'bot --help'.");
            return ExitCode.Error;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is IndexUnavailableException or ArticleFolderException or SettingsException or IOException or UnauthorizedAccessException)
        {
            screen.Error(exception.Message);
            return ExitCode.Error;
        }
        catch (OperationCanceledException)
        {
            screen.Error("Stopped; the index is as it was.");
            return ExitCode.Error;
        }
    }
}
