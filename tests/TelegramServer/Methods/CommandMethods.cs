using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

/// <summary>Menus of commands: seven scopes, each in any language.</summary>
internal static class CommandMethods
{
    private const int MaxCommands = 100;

    public static JsonNode Set(World world, Parameters parameters)
    {
        var scope = Scope(world, parameters);
        var language = Language(parameters);
        var json = parameters.Array("commands") ?? throw ApiException.BadRequest("can't parse commands: an array expected");
        if (json.Count > MaxCommands)
            throw ApiException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        List<BotCommand> commands = [.. json.Select(Command)];
        world.Menus[(scope, language)] = commands;
        world.Record(new MenuSet(scope, language, commands));
        return true;
    }

    public static JsonNode Get(World world, Parameters parameters)
    {
        var menu = world.Menus.GetValueOrDefault((Scope(world, parameters), Language(parameters))) ?? [];
        return new JsonArray([.. menu.Select(command => new JsonObject
        {
            ["command"] = command.Command,
            ["description"] = command.Description,
        })]);
    }

    public static JsonNode Delete(World world, Parameters parameters)
    {
        var (scope, language) = (Scope(world, parameters), Language(parameters));
        world.Menus.Remove((scope, language));
        world.Record(new MenuSet(scope, language, []));
        return true;
    }

    internal static string Language(Parameters parameters)
    {
        var code = parameters.Text("language_code") ?? "";
        return code.Length is 0 or 2 && code.All(char.IsAsciiLetterLower)
            ? code
            : throw ApiException.BadRequest("invalid language code specified");
    }

    private static BotCommand Command(JsonNode? json)
    {
        if (json is not JsonObject members)
            throw ApiException.BadRequest("can't parse BotCommand: expected an Object");
        var parameters = Parameters.Of(members);
        // The real server forgives a leading slash.
        var command = (parameters.Text("command") ?? "").TrimStart('/');
        var description = (parameters.Text("description") ?? "").Trim();
        if (command.Length is < 1 or > 32 || !command.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            throw ApiException.BadRequest("BOT_COMMAND_INVALID");
        if (description.EnumerateRunes().Count() is < 1 or > 256)
            throw ApiException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        return new(command, description);
    }

    private static CommandScope Scope(World world, Parameters parameters)
    {
        if (parameters.Object("scope") is not { } json)
            return CommandScope.Default;
        var scope = Parameters.Of(json);
        var type = scope.Text("type");
        return type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => new(type),
            "chat" => new(type, Chat(world, scope).Id),
            "chat_administrators" => new(type, Group(world, scope).Id),
            "chat_member" => new(
                type, Group(world, scope).Id, scope.Integer("user_id") ?? throw ApiException.BadRequest("invalid user_id specified")),
            _ => throw ApiException.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    private static Chat Chat(World world, Parameters scope) => Destination.Find(world, scope).Chat;

    private static Chat Group(World world, Parameters scope) =>
        Chat(world, scope) is { IsGroup: true } group ? group : throw ApiException.BadRequest("can't use the scope in a private chat");
}
