namespace Bot.TelegramChat.Conversation;

/// <summary>Who the bot is: known as soon as Telegram has answered for the first time.</summary>
internal sealed class BotIdentity
{
    private readonly TaskCompletionSource<Me> _me = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Me> KnownAsync(CancellationToken cancellation) => _me.Task.WaitAsync(cancellation);

    public void Is(Me me) => _me.TrySetResult(me);
}

/// <param name="Username">Without the @.</param>
internal sealed record Me(long Id, string Username);
