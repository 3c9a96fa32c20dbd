using System.CommandLine;
using Bot.App.Rendering;
using Bot.App.Settings;
using Bot.Core.Search;
using Bot.Files;

namespace Bot.App.Commands;

/// <summary>The program's command line: what it understands, and how it fails.</summary>
internal static class BotCommand
{
    /// <summary>What a command may take to end after SIGTERM; serve sets its own, shorter bound. After that the process is ended.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(6);

    /// <param name="input">Standard input: what is asked in the console, and the questions of <c>--batch -</c>.</param>
    /// <param name="settings">Loads the settings; commands that need none leave them alone.</param>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Screen screen, TextReader input, Func<AppSettings> settings)
    {
        var root = new RootCommand("Answers questions about Chinese articles with verbatim quotations.")
        {
            AskCommand.Create(settings, screen, input),
            ConsoleCommand.Create(settings, screen, input),
            IndexCommand.Create(settings, screen),
            ArticlesCommand.Create(settings, screen),
            RemoveCommand.Create(settings, screen),
            AnalyzeCommand.Create(screen, input),
            EvalCommand.Create(settings, screen, input),
            ServeCommand.Create(settings, screen),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            var problem = parsed.UnmatchedTokens is [var unknown, ..] ? $"There is no command or option '{unknown}' here." : parsed.Errors[0].Message;
            screen.Error($"{problem} See 'bot --help'.");
            return ExitCode.Error;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestStop, Output = screen.Raw });
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
