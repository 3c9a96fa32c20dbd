using Bot.TelegramChat.Sending;

namespace Bot.TelegramChat.Admin;

/// <summary>Fetches what somebody sent.</summary>
internal sealed class TelegramFiles(TelegramApi api)
{
    /// <summary>What getFile gives a bot, in bytes.</summary>
    public const int MostBytes = 20 << 20;

    /// <exception cref="TelegramUnavailableException">Telegram cannot be reached now; another moment may be better.</exception>
    public async Task<FetchedFile> FetchAsync(string fileId, CancellationToken abort)
    {
        var result = await api.DownloadAsync(fileId, MostBytes, abort);
        if (result.Value is { } bytes)
            return new FetchedFile.Content(bytes);
        var failure = result.Failure ?? throw new InvalidOperationException("a call has a value or a failure");
        return failure switch
        {
            _ when failure.Says("too big") => new FetchedFile.TooBig(),
            { Kind: FailureKind.Refused or FailureKind.Forbidden or FailureKind.Unauthorized } => new FetchedFile.Gone(),
            _ => throw new TelegramUnavailableException($"The file cannot be fetched: {failure.Kind}: {failure.Reason}"),
        };
    }
}

internal abstract record FetchedFile
{
    public sealed record Content(byte[] Bytes) : FetchedFile;

    public sealed record TooBig : FetchedFile;

    public sealed record Gone : FetchedFile;
}

/// <summary>Telegram did not give what handling an update needs; the update is tried again.</summary>
internal sealed class TelegramUnavailableException(string message) : Exception(message);
