using System.Text.Json.Nodes;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

/// <summary>What the bot says of itself: name, description, short description, each in any language.</summary>
internal static class ProfileMethods
{
    /// <param name="limit">In code points.</param>
    public static Func<World, Parameters, JsonNode> Set(string kind, int limit) => (world, parameters) =>
    {
        var text = parameters.Text(kind) ?? "";
        if (text.EnumerateRunes().Count() > limit)
            throw ApiException.BadRequest($"bot {kind.Replace('_', ' ')} is too long");
        world.Profile[(kind, CommandMethods.Language(parameters))] = text;
        return true;
    };

    /// <summary>The text of the language asked for, or what stands for all languages.</summary>
    public static Func<World, Parameters, JsonNode> Get(string kind) => (world, parameters) =>
    {
        var text = world.Profile.GetValueOrDefault((kind, CommandMethods.Language(parameters)));
        return new JsonObject
        {
            [kind] = string.IsNullOrEmpty(text) ? world.Profile.GetValueOrDefault((kind, "")) ?? "" : text,
        };
    };
}
