namespace Bot.TelegramChat.Operations;

/// <summary>Takes the token and the webhook's secret out of whatever is about to be shown.</summary>
public sealed class Secrets
{
    private const string Mask = "***";
    private readonly string[] _secrets;

    public Secrets(TelegramOptions options)
    {
        var afterColon = options.Token[(options.Token.IndexOf(':') + 1)..];
        _secrets = [.. new[] { options.Token, afterColon, options.WebhookSecret }
            .Where(secret => secret.Length > 0)
            .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
            .Distinct()
            .OrderByDescending(secret => secret.Length)];
    }

    public string Scrub(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        return text;
    }
}
