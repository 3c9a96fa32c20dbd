using System.Globalization;
using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;

namespace TelegramStandIn.Play;

/// <summary>What somebody typed after <c>@bot</c> and the results that they choose from.</summary>
public sealed class InlineQuestion
{
    private readonly TelegramServer _server;
    private readonly World _world;
    private readonly User _from;
    private readonly string _question;

    internal InlineQuestion(TelegramServer server, World world, string id, User from, string question) =>
        (_server, _world, Id, _from, _question) = (server, world, id, from, question);

    public string Id { get; }

    /// <exception cref="TimeoutException">Patience ran out; the message tells what the bot did instead.</exception>
    public async Task<InlineAnswer> AnswerAsync(CancellationToken cancellationToken = default)
    {
        var answered = await _server.WaitForAsync<InlineAnswered>(act => act.QueryId == Id, cancellationToken: cancellationToken);
        return answered.Answer;
    }

    /// <summary>Sends a result into a chat. The bot hears that it was chosen, and the message itself if it is in that chat.</summary>
    public Message Choose(InlineResult result, ChatWindow chat)
    {
        lock (_world.Gate)
        {
            var message = chat.PostInline(_from, result);
            // Telegram gives an id only to messages that the bot could edit: those with buttons.
            var chosen = new JsonObject { ["result_id"] = result.Id, ["from"] = _from.ToJson(), ["query"] = _question };
            if (result.Keyboard is not null)
            {
                var inlineId = "AAA" + (_world.InlineMessages.Count + 1).ToString(CultureInfo.InvariantCulture);
                _world.InlineMessages.Add(inlineId, (_world.Chats[message.Chat.Id], message.Id));
                chosen["inline_message_id"] = inlineId;
            }

            _world.Updates.Add("chosen_inline_result", chosen);
            return message;
        }
    }
}
