using TelegramStandIn.Chats;
using TelegramStandIn.Formatting;
using TelegramStandIn.Methods;

namespace TelegramStandIn.Play;

/// <summary>A chat as its people see and use it.</summary>
public sealed partial class ChatWindow
{
    private readonly TelegramServer _server;
    private readonly World _world;
    private readonly User _owner;
    private readonly ChatState _state;

    internal ChatWindow(TelegramServer server, World world, ChatState state, User owner) =>
        (_server, _world, _state, _owner) = (server, world, state, owner);

    public Chat Chat
    {
        get
        {
            lock (_world.Gate)
                return _state.Chat;
        }
    }

    /// <summary>All messages as they stand now, in order; deleted ones are gone.</summary>
    public IReadOnlyList<Message> History
    {
        get
        {
            lock (_world.Gate)
                return [.. _state.Messages.Values];
        }
    }

    public IReadOnlyList<Message> FromBot => [.. History.Where(message => message.From == _world.Bot)];

    /// <summary>A message as it stands now; null if it was deleted.</summary>
    public Message? Now(Message message)
    {
        lock (_world.Gate)
            return _state.Messages.GetValueOrDefault(message.Id);
    }

    /// <summary>Writes a message: in a private chat its person, in a group its founder.</summary>
    /// <param name="topic">The id of a forum's topic; null for the General topic.</param>
    public Message Say(string text, Message? replyTo = null, int? topic = null) => Say(_owner, text, replyTo, topic);

    public Message Say(User from, string text, Message? replyTo = null, int? topic = null) =>
        Post(from, message => message with { Content = Typed(text) }, replyTo, topic);

    /// <summary>Changes a message of one's own.</summary>
    public Message Edit(Message message, string text)
    {
        lock (_world.Gate)
        {
            var edited = _state.Messages[message.Id] with { Content = Typed(text), EditedAt = _world.Now };
            _state.Messages[message.Id] = edited;
            Delivery.Tell(_world, _state, edited, "edited_message");
            return edited;
        }
    }

    /// <param name="size">What Telegram claims, in bytes; the content's own length if null. Beyond 20 MB the bot cannot fetch it.</param>
    public Message SendDocument(
        byte[] content, string name, string mimeType = "text/plain", string caption = "", User? from = null, long? size = null)
    {
        lock (_world.Gate)
        {
            var document = DocumentMethods.Store(_world, name, mimeType, content, size ?? content.Length);
            return Post(from ?? _owner, message => message with { Document = document, Content = Typed(caption) }, null, null);
        }
    }

    /// <summary>Deletes a message; the bot does not hear of it.</summary>
    public void Delete(Message message)
    {
        lock (_world.Gate)
            _state.Messages.Remove(message.Id);
    }

    private Message Post(User from, Func<Message, Message> complete, Message? replyTo, int? topic)
    {
        lock (_world.Gate)
        {
            if (_state.Bot == BotStanding.Absent && !_state.Chat.IsGroup)
                _state.Bot = BotStanding.Member;
            var answered = replyTo is null ? null : _state.Messages.GetValueOrDefault(replyTo.Id) ?? replyTo;
            var message = _state.Add(id => complete(new()
            {
                Chat = _state.Chat,
                Id = id,
                From = from,
                Date = _world.Now,
                ReplyTo = answered ?? (topic is null ? null : _state.Messages[topic.Value]),
                ThreadId = topic ?? Thread(answered),
                IsTopicMessage = topic is not null || answered is { IsTopicMessage: true },
            }));
            Delivery.Tell(_world, _state, message, "message");
            return message;
        }
    }

    /// <summary>In supergroups a reply carries the id of the message that its thread began with, topic or not.</summary>
    private static int? Thread(Message? answered) =>
        answered is { Chat.Type: ChatType.Supergroup } ? answered.ThreadId ?? answered.Id : null;

    private static FormattedText Typed(string text) => EntityDetection.Detect(new FormattedText(text, []).Trim());
}
