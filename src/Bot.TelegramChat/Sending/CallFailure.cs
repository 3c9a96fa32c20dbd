namespace Bot.TelegramChat.Sending;

/// <summary>Why a call to Telegram failed.</summary>
/// <param name="Reason">Telegram's text or the network's, without any secret.</param>
/// <param name="RetryAfter">How long Telegram wants to be left alone.</param>
/// <param name="MovedTo">The supergroup that the group became.</param>
internal sealed record CallFailure(FailureKind Kind, string Reason, TimeSpan? RetryAfter = null, long? MovedTo = null)
{
    /// <summary>True when the call certainly had no effect and another moment may be better.</summary>
    public bool IsHarmless => Kind is FailureKind.TooManyRequests or FailureKind.ServerError or FailureKind.NotConnected or FailureKind.Unauthorized or FailureKind.Conflict;

    public bool Says(string text) => Reason.Contains(text, StringComparison.OrdinalIgnoreCase);
}

internal enum FailureKind
{
    /// <summary>429; certainly not done.</summary>
    TooManyRequests,

    /// <summary>400 with the group's new id; certainly not done.</summary>
    Moved,

    /// <summary>403: blocked, kicked, deactivated.</summary>
    Forbidden,

    /// <summary>401, or 404 for a token that never was one.</summary>
    Unauthorized,

    /// <summary>409: somebody else receives the updates.</summary>
    Conflict,

    /// <summary>Any other 4xx: the same call will be refused again.</summary>
    Refused,

    /// <summary>5xx, from Telegram or the gateway before it: both say that it was not done.</summary>
    ServerError,

    /// <summary>No connection came about: nothing was sent.</summary>
    NotConnected,

    /// <summary>2xx with a body that cannot be read: it was done, what came of it is lost.</summary>
    Garbled,

    /// <summary>The connection broke or the time ran out after the request went off: perhaps done, perhaps not.</summary>
    Unknown,
}
