using Microsoft.Extensions.Hosting;

namespace Bot.TelegramChat.Operations;

/// <summary>Stops the host when going on makes no sense, and says why.</summary>
public sealed class FatalStop(IHostApplicationLifetime lifetime)
{
    /// <summary>One line for people; null while all is well.</summary>
    public string? Reason { get; private set; }

    public void Because(string reason)
    {
        Reason ??= reason;
        lifetime.StopApplication();
    }
}
