using TelegramStandIn.Acts;

namespace TelegramStandIn.Play;

/// <summary>A button that turns until the bot answers.</summary>
public sealed class PressedButton
{
    private readonly TelegramServer _server;

    internal PressedButton(TelegramServer server, string id) => (_server, Id) = (server, id);

    public string Id { get; }

    /// <summary>What flashes on the screen.</summary>
    /// <exception cref="TimeoutException">Patience ran out; the message tells what the bot did instead.</exception>
    public Task<CallbackAnswered> AnswerAsync(CancellationToken cancellationToken = default) =>
        _server.WaitForAsync<CallbackAnswered>(act => act.QueryId == Id, cancellationToken: cancellationToken);
}
