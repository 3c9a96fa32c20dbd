using System.Text.Json.Nodes;

namespace TelegramStandIn.Chats;

public enum ChatType
{
    Private,
    Group,
    Supergroup,
    Channel,
}

/// <summary>Where people talk: with the bot alone, or in a group.</summary>
/// <param name="Id">The person's id in private chats; negative in groups, below -10^12 in supergroups.</param>
/// <param name="Title">The person's first name in private chats.</param>
public sealed record Chat(long Id, ChatType Type, string Title, string? Username = null, bool IsForum = false)
{
    public bool IsGroup => Type is ChatType.Group or ChatType.Supergroup;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Type.ToString().ToLowerInvariant() };
        json[Type == ChatType.Private ? "first_name" : "title"] = Title;
        if (Username is not null)
            json["username"] = Username;
        if (IsForum)
            json["is_forum"] = true;
        return json;
    }
}
