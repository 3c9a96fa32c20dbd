using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Http;

namespace TelegramStandIn.Methods;

internal static class ReactionMethods
{
    /// <summary>The more common of the reactions that Telegram has.</summary>
    private static readonly string[] Emoji =
    [
        "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱",
        "😍", "🌚", "💯", "🤣", "⚡", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "😴", "😭", "🤓", "👻", "👀", "🎃", "🙈", "😇", "🤝", "✍",
        "🤗", "🫡", "🎅", "🎄", "🆒", "💘", "🦄", "😘", "😎", "👾", "😡",
    ];

    /// <summary>A bot sets one reaction at most, and no custom emoji of its own.</summary>
    public static JsonNode Set(World world, Parameters parameters)
    {
        var chat = Destination.Find(world, parameters);
        if (parameters.Id("message_id") is not { } id || !chat.Messages.ContainsKey(id))
            throw ApiException.BadRequest("message to react not found");
        var reactions = (parameters.Array("reaction") ?? []).Select(reaction => (string?)reaction?["emoji"] ?? "").ToList();
        if (reactions.Count > 1)
            throw ApiException.BadRequest("REACTIONS_TOO_MANY");
        if (!reactions.TrueForAll(Emoji.Contains))
            throw ApiException.BadRequest("REACTION_INVALID");
        world.Record(new Reacted(chat.Chat, id, reactions));
        return true;
    }
}
