using System.Text.Json.Nodes;

namespace TelegramStandIn.Chats;

/// <summary>A person, or the bot.</summary>
/// <param name="LanguageCode">IETF tag of the person's app, as <c>zh-hans</c>; null where the app tells none.</param>
public sealed record User(long Id, string FirstName, string? LastName = null, string? Username = null, string? LanguageCode = null)
{
    public bool IsBot { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        if (LastName is not null)
            json["last_name"] = LastName;
        if (Username is not null)
            json["username"] = Username;
        if (LanguageCode is not null)
            json["language_code"] = LanguageCode;
        return json;
    }
}
