using System.Net;
using System.Net.Sockets;
using Bot.TelegramChat.Operations;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace Bot.TelegramChat.Sending;

/// <summary>One call to Telegram, once: its outcome as a value. Nothing that leaves here holds the token.</summary>
/// <remarks>
/// Telegram.Bot's own retries are off: the queue knows better what may be repeated, and when. Two clients, because a poll
/// takes as long as nobody writes and a send must not.
/// </remarks>
internal sealed class TelegramApi : IDisposable
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollSlack = TimeSpan.FromSeconds(20);

    private readonly HttpClient _pollingHttp;
    private readonly HttpClient _sendingHttp;
    private readonly TelegramBotClient _polling;
    private readonly TelegramBotClient _sending;
    private readonly Secrets _secrets;
    private readonly ChatMetrics _metrics;
    private readonly RecentErrors _errors;

    public TelegramApi(TelegramOptions options, Secrets secrets, ChatMetrics metrics, RecentErrors errors)
    {
        _secrets = secrets;
        _metrics = metrics;
        _errors = errors;
        var client = new TelegramBotClientOptions(options.Token, options.ApiBaseUrl.TrimEnd('/')) { RetryCount = 0, RetryThreshold = 0 };
        _pollingHttp = CreateHttp(TimeSpan.FromSeconds(options.PollSeconds) + PollSlack);
        _sendingHttp = CreateHttp(SendTimeout);
        _polling = new(client, _pollingHttp);
        _sending = new(client, _sendingHttp);
    }

    public Task<CallResult<T>> CallAsync<T>(RequestBase<T> request, CancellationToken cancellation) => CallAsync(_sending, request, cancellation);

    public Task<CallResult<T>> PollAsync<T>(RequestBase<T> request, CancellationToken cancellation) => CallAsync(_polling, request, cancellation);

    /// <param name="most">Bytes; a longer file is <see cref="FailureKind.Refused"/>.</param>
    public async Task<CallResult<byte[]>> DownloadAsync(string fileId, int most, CancellationToken cancellation)
    {
        var file = await CallAsync(new GetFileRequest { FileId = fileId }, cancellation);
        if (file.Failure is { } failure)
            return new(null, failure);
        if (file.Value?.FilePath is not { } path)
            return new(null, Failed("getFile", FailureKind.Refused, "file_path is missing"));
        try
        {
            using var content = new BoundedStream(most);
            await _sending.DownloadFile(path, content, cancellation);
            return new(content.ToArray(), null);
        }
        catch (BoundedStream.FullException)
        {
            return new(null, Failed("download", FailureKind.Refused, "file is too big"));
        }
        catch (Exception exception) when (Explain(exception, cancellation) is { } explained)
        {
            return new(null, Failed("download", explained.Kind, explained.Reason));
        }
    }

    public void Dispose()
    {
        _pollingHttp.Dispose();
        _sendingHttp.Dispose();
    }

    private async Task<CallResult<T>> CallAsync<T>(TelegramBotClient client, RequestBase<T> request, CancellationToken cancellation)
    {
        try
        {
            return new(await client.SendRequest(request, cancellation), null);
        }
        catch (Exception exception) when (Explain(exception, cancellation) is { } failure)
        {
            return new(default, Failed(request.MethodName, failure.Kind, failure.Reason, failure.RetryAfter, failure.MovedTo));
        }
    }

    private CallFailure Failed(string method, FailureKind kind, string reason, TimeSpan? retryAfter = null, long? movedTo = null)
    {
        var failure = new CallFailure(kind, _secrets.Scrub(reason), retryAfter, movedTo);
        _metrics.TelegramError(kind.ToString());
        if (!IsEverydayRefusal(method, failure))
            _errors.Add($"{method}: {kind}: {failure.Reason}");
        return failure;
    }

    /// <summary>What an operator need not look at: the same text again, the menu of an admin who never wrote to the bot.</summary>
    private static bool IsEverydayRefusal(string method, CallFailure failure) =>
        failure.Says("message is not modified") || (method == "setMyCommands" && failure.Says("chat not found"));

    /// <returns>Null for what is no failure of the call: the caller's own cancellation, a bug.</returns>
    private static CallFailure? Explain(Exception exception, CancellationToken cancellation) => exception switch
    {
        OperationCanceledException when cancellation.IsCancellationRequested => null,
        ApiRequestException api => new(
            OfCode(api.ErrorCode, api.Parameters?.MigrateToChatId),
            $"{api.ErrorCode} {api.Message}",
            api.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            api.Parameters?.MigrateToChatId),
        RequestException { HttpStatusCode: { } status } => new(OfStatus(status), $"{(int)status} with a body that is no Bot API answer"),
        RequestException { InnerException: HttpRequestException http } => new(OfNetwork(http), http.Message),
        RequestException { InnerException: (IOException or SocketException) and var broken } => new(FailureKind.Unknown, broken.Message),
        RequestException { InnerException: OperationCanceledException } => new(FailureKind.Unknown, "no answer in time"),
        RequestException other => new(FailureKind.Unknown, other.Message),
        HttpRequestException http => new(OfNetwork(http), http.Message),
        IOException or OperationCanceledException => new(FailureKind.Unknown, exception.Message),
        _ => null,
    };

    private static FailureKind OfCode(int code, long? movedTo) => code switch
    {
        429 => FailureKind.TooManyRequests,
        400 when movedTo is not null => FailureKind.Moved,
        401 or 404 => FailureKind.Unauthorized,
        403 => FailureKind.Forbidden,
        409 => FailureKind.Conflict,
        >= 500 => FailureKind.ServerError,
        _ => FailureKind.Refused,
    };

    private static FailureKind OfStatus(HttpStatusCode status) => (int)status switch
    {
        < 300 => FailureKind.Garbled,
        var code => OfCode(code, null),
    };

    private static FailureKind OfNetwork(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => FailureKind.NotConnected,
        _ => FailureKind.Unknown,
    };

    private static HttpClient CreateHttp(TimeSpan timeout) => new(new SocketsHttpHandler
    {
        // The token is in the path of every URL: no diagnostics handler, so no activity that holds it.
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Shorter than the servers': a connection that they close under a request leaves its outcome unknown.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    })
    {
        Timeout = timeout,
    };
}

/// <summary>Exactly one of the two: what the call brought, or why it failed.</summary>
internal readonly record struct CallResult<T>(T? Value, CallFailure? Failure);
