namespace TelegramStandIn.Terminal;

/// <summary>Something to do besides talking.</summary>
/// <param name="Usage">As <c>:as NAME [LANGUAGE]</c>.</param>
/// <param name="Run">Gets what follows the name; returns what to print, or null.</param>
/// <param name="IsTalk">The bot is expected to answer.</param>
internal sealed record Command(string Usage, string Does, Func<string, string?> Run, bool IsTalk = false)
{
    public string Name => Usage[1..].Split(' ')[0];
}

/// <summary>The person at the keyboard asked for something that cannot be; the message says what to do.</summary>
internal sealed class CannotDoException(string message) : Exception(message);
