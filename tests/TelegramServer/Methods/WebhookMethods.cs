using System.Text.Json.Nodes;
using TelegramStandIn.Http;
using TelegramStandIn.Updates;

namespace TelegramStandIn.Methods;

/// <remarks>Unlike the real server this one takes http, and delivers to this machine only.</remarks>
internal static class WebhookMethods
{
    public static JsonNode Set(World world, Parameters parameters)
    {
        var url = parameters.Text("url") ?? "";
        if (url.Length == 0)
            return Delete(world, parameters);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw ApiException.BadRequest("bad webhook: invalid webhook URL specified");
        if (!address.IsLoopback)
            throw ApiException.BadRequest("bad webhook: the stand-in delivers to this machine only");
        var secret = parameters.Text("secret_token");
        if (secret is { Length: > 256 })
            throw ApiException.BadRequest("secret token is too long");
        if (secret is not null && !secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw ApiException.BadRequest("secret token contains unallowed characters");
        var connections = Math.Clamp(parameters.Integer("max_connections") ?? 40, 1, 100);

        DropPending(world, parameters);
        world.Updates.Types.Remember(parameters.Array("allowed_updates"));
        world.Polling.Terminate();
        world.Webhook.Set(new Webhook.Settings(address, string.IsNullOrEmpty(secret) ? null : secret, (int)connections));
        return true;
    }

    public static JsonNode Delete(World world, Parameters parameters)
    {
        DropPending(world, parameters);
        world.Webhook.Unset();
        return true;
    }

    public static JsonNode GetInfo(World world, Parameters parameters)
    {
        var info = new JsonObject
        {
            ["url"] = world.Webhook.Current?.Url.OriginalString ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Count,
        };
        if (world.Webhook.Current is { } current)
            info["max_connections"] = current.MaxConnections;
        if (world.Webhook.LastError is { } error)
        {
            info["last_error_date"] = error.At.ToUnixTimeSeconds();
            info["last_error_message"] = error.Message;
        }

        if (world.Updates.Types.Wanted is { Count: > 0 } wanted)
            info["allowed_updates"] = new JsonArray([.. wanted.Select(type => (JsonNode)type)]);
        return info;
    }

    private static void DropPending(World world, Parameters parameters)
    {
        if (parameters.Flag("drop_pending_updates"))
            world.Updates.Clear();
    }
}
