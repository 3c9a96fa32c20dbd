using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Bot.TelegramChat.Operations;

public static class ScrubbedConsoleLogging
{
    /// <summary>Logs to stderr, one line an entry; whatever somebody logs, the secrets do not come out.</summary>
    public static ILoggingBuilder AddScrubbedConsole(this ILoggingBuilder logging)
    {
        logging.AddConsole(options =>
        {
            options.FormatterName = ScrubbedFormatter.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.AddConsoleFormatter<ScrubbedFormatter, ConsoleFormatterOptions>();
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // The host says "Hosting failed to start" with a stack; the command says why in one line.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        return logging;
    }
}

internal sealed class ScrubbedFormatter(IServiceProvider services, TimeProvider time) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "scrubbed";

    // Resolved late: while the settings are being checked there are no secrets yet, and things are logged already.
    private Secrets? _secrets;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var text = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is { } exception)
            text += " | " + exception;
        textWriter.Write(time.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss.fff ", CultureInfo.InvariantCulture));
        textWriter.Write(Level(logEntry.LogLevel));
        textWriter.Write(' ');
        textWriter.Write(logEntry.Category[(logEntry.Category.LastIndexOf('.') + 1)..]);
        textWriter.Write(": ");
        textWriter.WriteLine(Scrub(text).ReplaceLineEndings(" ⏎ "));
    }

    private string Scrub(string text)
    {
        try
        {
            _secrets ??= services.GetRequiredService<Secrets>();
            return _secrets.Scrub(text);
        }
        catch (OptionsValidationException)
        {
            return text;
        }
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}
