using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class ChatMethods
{
    public static JsonNode GetChat(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        var json = chat.Chat.ToJson();
        json["accent_color_id"] = 1;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        return json;
    }

    public static JsonNode GetMember(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        var id = parameters.Integer("user_id") ?? throw ApiException.BadRequest("invalid user_id specified");
        if (id == world.Bot.Id)
            return Member(world.Bot, chat.Bot == BotStanding.Administrator ? "administrator" : "member");
        if (chat.Members.TryGetValue(id, out var member))
            return Member(member, chat.Administrators.Contains(id) ? "administrator" : "member");
        return world.Users.TryGetValue(id, out var stranger)
            ? Member(stranger, "left")
            : throw ApiException.BadRequest("user not found");
    }

    public static JsonNode GetMemberCount(World world, Parameters parameters) => Destination.Find(world, parameters).Members.Count + 1;

    public static JsonNode GetAdministrators(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        if (!chat.Chat.IsGroup)
            throw ApiException.BadRequest("there are no administrators in the private chat");
        var people = chat.Members.Values.Where(member => chat.Administrators.Contains(member.Id));
        return new JsonArray([.. people.Select(member => Member(member, "administrator"))]);
    }

    public static JsonNode Leave(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        if (!chat.Chat.IsGroup)
            throw ApiException.BadRequest("chat member status can't be changed in private chats");
        chat.Bot = BotStanding.Left;
        world.Record(new LeftChat(chat.Chat));
        return true;
    }

    internal static JsonObject Member(User user, string status)
    {
        var json = new JsonObject { ["status"] = status, ["user"] = user.ToJson() };
        if (status == "kicked")
            json["until_date"] = 0;
        if (status != "administrator")
            return json;
        foreach (var right in AdministratorRights)
            json[right] = right is "can_manage_chat" or "can_delete_messages";
        return json;
    }

    private static readonly string[] AdministratorRights =
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];
}
