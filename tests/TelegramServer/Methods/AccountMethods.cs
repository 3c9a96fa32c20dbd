using System.Text.Json.Nodes;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class AccountMethods
{
    public static JsonNode GetMe(World world, Parameters parameters)
    {
        var me = world.Bot.ToJson();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = !world.Options.PrivacyMode;
        me["supports_inline_queries"] = true;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }

    /// <summary>logOut and close concern the real server's data centres only.</summary>
    public static JsonNode Succeed(World world, Parameters parameters) => true;
}
