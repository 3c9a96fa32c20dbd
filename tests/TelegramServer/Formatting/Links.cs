namespace TelegramStandIn.Formatting;

internal static class Links
{
    /// <summary>What a link or a URL button may lead to: a site with a real host, or a place inside Telegram.</summary>
    public static bool IsValid(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme switch
        {
            "http" or "https" => uri.Host.Contains('.') || uri.IsLoopback,
            "tg" or "ton" or "tonsite" or "mailto" => true,
            _ => false,
        };
}
