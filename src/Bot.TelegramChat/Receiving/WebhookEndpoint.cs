using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.TelegramChat.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.TelegramChat.Receiving;

/// <summary>What Telegram calls in webhook mode. An update is on the disk before 200 is answered; without that Telegram tries again.</summary>
internal sealed class WebhookEndpoint(TelegramOptions options, Intake intake, Liveness liveness, ILogger<WebhookEndpoint> logger)
{
    /// <summary>Bytes; no update comes near it.</summary>
    private const long MaxBody = 4 << 20;

    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.WebhookSecret));

    public async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        if (!IsTelegram(request))
        {
            logger.WebhookRefused();
            return Results.Unauthorized();
        }

        if (request.ContentLength > MaxBody)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        await intake.WhenRoomAsync(request.HttpContext.RequestAborted);
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            intake.Accept([body.RootElement.Clone()]);
            liveness.Alive();
        }
        catch (JsonException)
        {
            // It would be as unreadable the next time: Telegram must not send it again and again.
            logger.BadUpdate(null, nameof(JsonException));
        }

        return Results.Ok();
    }

    /// <summary>Compares hashes in constant time: neither the secret's letters nor its length can be measured.</summary>
    private bool IsTelegram(HttpRequest request)
    {
        var given = request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString();
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), _secret);
    }
}
