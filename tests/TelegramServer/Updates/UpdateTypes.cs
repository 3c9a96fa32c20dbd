using System.Text.Json.Nodes;

namespace TelegramStandIn.Updates;

/// <summary>What the bot wants to hear of; remembered from call to call.</summary>
internal sealed class UpdateTypes
{
    /// <summary>Only who asks for these by name gets them.</summary>
    private static readonly string[] OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private IReadOnlyList<string> _wanted = [];

    public IReadOnlyList<string> Wanted => _wanted;

    public bool Includes(string type) => _wanted.Count == 0 ? !OnRequest.Contains(type) : _wanted.Contains(type);

    /// <param name="requested">Null keeps what was; empty means all but those on request.</param>
    public void Remember(JsonArray? requested)
    {
        if (requested is not null)
            _wanted = [.. requested.Select(type => (string)type!)];
    }
}
