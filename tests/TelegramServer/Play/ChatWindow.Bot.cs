using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;

namespace TelegramStandIn.Play;

/// <summary>Waiting for the bot, and pressing what it offers.</summary>
public sealed partial class ChatWindow
{
    private long _read;

    /// <summary>The bot's next message here, each once, from the first on.</summary>
    /// <exception cref="TimeoutException">Patience ran out; the message tells what the bot did instead.</exception>
    public async Task<Message> NextMessageAsync(CancellationToken cancellationToken = default)
    {
        var sent = await _server.WaitForAsync<Sent>(act => act.Message.Chat.Id == Chat.Id, Interlocked.Read(ref _read), cancellationToken);
        Interlocked.Exchange(ref _read, sent.Number);
        return sent.Message;
    }

    /// <summary>The bot's first message after <paramref name="asked"/> that does not reply to another one.</summary>
    /// <exception cref="TimeoutException">Patience ran out.</exception>
    public async Task<Message> AnswerToAsync(Message asked, CancellationToken cancellationToken = default)
    {
        var sent = await _server.WaitForAsync<Sent>(
            act => act.Message.Chat.Id == asked.Chat.Id && act.Message.Id > asked.Id
                && (act.Message.ReplyTo is null || act.Message.ReplyTo.Id == asked.Id),
            cancellationToken: cancellationToken);
        return sent.Message;
    }

    /// <summary>The version of a message that followed the one at hand.</summary>
    /// <exception cref="TimeoutException">Patience ran out.</exception>
    public async Task<Message> EditOfAsync(Message message, CancellationToken cancellationToken = default)
    {
        var seen = _server.Acts.LastOrDefault(act =>
            act is Sent sent && ReferenceEquals(sent.Message, message) || act is Edited edited && ReferenceEquals(edited.After, message));
        var next = await _server.WaitForAsync<Edited>(
            act => act.After.Chat.Id == message.Chat.Id && act.After.Id == message.Id, seen?.Number ?? 0, cancellationToken);
        return next.After;
    }

    /// <summary>Ends when a message has been deleted.</summary>
    /// <exception cref="TimeoutException">Patience ran out.</exception>
    public Task WhenDeletedAsync(Message message, CancellationToken cancellationToken = default) =>
        _server.WaitForAsync<Deleted>(
            act => act.Chat.Id == message.Chat.Id && act.Message.Id == message.Id, cancellationToken: cancellationToken);

    /// <summary>Presses a button by its text, as the message stands now.</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or it sends nothing to the bot.</exception>
    public PressedButton Press(Message message, string button, User? by = null)
    {
        var now = Now(message) ?? throw new InvalidOperationException($"Message {message.Id} was deleted.");
        var data = now.Button(button).CallbackData ?? throw new InvalidOperationException($"The button '{button}' opens a link.");
        return PressData(message, data, by);
    }

    /// <summary>Presses a button that only an old copy of the message may still have; the message may be gone too.</summary>
    public PressedButton PressData(Message message, string data, User? by = null)
    {
        lock (_world.Gate)
        {
            var id = _server.NewId();
            _world.Callbacks.Add(id, new(_world.Now));
            var payload = new JsonObject { ["id"] = id, ["from"] = (by ?? _owner).ToJson() };
            var inlineId = _world.InlineMessages.FirstOrDefault(place => place.Value == (_state, message.Id)).Key;
            if (inlineId is null)
                payload["message"] = _state.Messages.TryGetValue(message.Id, out var now) ? now.ToJson() : Inaccessible(message);
            else
                payload["inline_message_id"] = inlineId;
            payload["chat_instance"] = (message.Chat.Id * 31).ToString(System.Globalization.CultureInfo.InvariantCulture);
            payload["data"] = data;
            _world.Updates.Add("callback_query", payload);
            return new(_server, id);
        }
    }

    private static JsonObject Inaccessible(Message message) =>
        new() { ["message_id"] = message.Id, ["chat"] = message.Chat.ToJson(), ["date"] = 0 };
}
