using System.Text.Json.Nodes;
using TelegramStandIn.Acts;
using TelegramStandIn.Chats;
using TelegramStandIn.Methods;

namespace TelegramStandIn.Play;

/// <summary>Who is here, topics, migration, blocking: what happens around the messages.</summary>
public sealed partial class ChatWindow
{
    public void AddMember(User member)
    {
        lock (_world.Gate)
        {
            _state.Members.Add(member.Id, member);
            PostService(member, new() { ["new_chat_members"] = new JsonArray(member.ToJson()) });
        }
    }

    public bool IsMember(User user)
    {
        lock (_world.Gate)
            return _state.Members.ContainsKey(user.Id);
    }

    public void RemoveMember(User member)
    {
        lock (_world.Gate)
        {
            _state.Members.Remove(member.Id);
            PostService(member, new() { ["left_chat_member"] = member.ToJson() });
        }
    }

    /// <summary>Brings the bot in, or back.</summary>
    public void AddBot(User? by = null)
    {
        lock (_world.Gate)
        {
            ChangeBot(by ?? _owner, BotStanding.Member);
            PostService(by ?? _owner, new() { ["new_chat_members"] = new JsonArray(_world.Bot.ToJson()) });
        }
    }

    /// <summary>An administrator hears everything, privacy mode or not.</summary>
    public void PromoteBot(User? by = null)
    {
        lock (_world.Gate)
            ChangeBot(by ?? _owner, BotStanding.Administrator);
    }

    /// <summary>Throws the bot out of a group.</summary>
    public void KickBot(User? by = null)
    {
        lock (_world.Gate)
            ChangeBot(by ?? _owner, BotStanding.Kicked);
    }

    /// <summary>The person of a private chat blocks the bot: what it sends from now on is refused.</summary>
    /// <exception cref="InvalidOperationException">A group blocks nobody, it kicks.</exception>
    public void Block()
    {
        lock (_world.Gate)
        {
            if (_state.Chat.IsGroup)
                throw new InvalidOperationException("Only in a private chat can the bot be blocked.");
            ChangeBot(_owner, BotStanding.Blocked);
        }
    }

    public void Unblock()
    {
        lock (_world.Gate)
            ChangeBot(_owner, BotStanding.Member);
    }

    /// <summary>The person closes the account; nobody tells the bot.</summary>
    public void Deactivate()
    {
        lock (_world.Gate)
            _state.Bot = BotStanding.Deactivated;
    }

    /// <summary>Opens a topic of a forum.</summary>
    /// <returns>Its id, for <see cref="Say(string, Message?, int?)"/>.</returns>
    public int OpenTopic(string name, User? by = null)
    {
        lock (_world.Gate)
        {
            if (!_state.Chat.IsForum)
                throw new InvalidOperationException("Only forums have topics.");
            var opened = PostService(
                by ?? _owner, new() { ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7_322_096 } }, isTopic: true);
            _state.Topics.Add(opened.Id, name);
            return opened.Id;
        }
    }

    public void DeleteTopic(int topic)
    {
        lock (_world.Gate)
            _state.Topics.Remove(topic);
    }

    /// <summary>Makes a supergroup of a basic group: another id, and the old one is refused with the new one in the parameters.</summary>
    /// <returns>The new chat's window; this one goes on showing the old chat.</returns>
    public ChatWindow Migrate()
    {
        lock (_world.Gate)
        {
            if (_state.Chat.Type != ChatType.Group)
                throw new InvalidOperationException("Only basic groups become supergroups.");
            var successor = _server.Supergroup(_state.Chat);
            foreach (var (id, member) in _state.Members)
                successor.Members.Add(id, member);
            successor.Administrators.UnionWith(_state.Administrators);
            successor.Bot = _state.Bot;
            PostService(_owner, new() { ["migrate_to_chat_id"] = successor.Chat.Id });
            var window = new ChatWindow(_server, _world, successor, _owner);
            window.PostService(_owner, new() { ["migrate_from_chat_id"] = _state.Chat.Id });
            _state.MigratedTo = successor.Chat.Id;
            return window;
        }
    }

    internal Message PostInline(User from, InlineResult result) =>
        Post(from, message => message with { Content = result.Content, Keyboard = result.Keyboard, ViaBot = _world.Bot }, null, null);

    private Message PostService(User from, JsonObject content, bool isTopic = false)
    {
        var message = _state.Add(id => new()
        {
            Chat = _state.Chat,
            Id = id,
            From = from,
            Date = _world.Now,
            Service = content.ToJsonString(),
            ThreadId = isTopic ? id : null,
            IsTopicMessage = isTopic,
        });
        Delivery.Tell(_world, _state, message, "message");
        return message;
    }

    private void ChangeBot(User by, BotStanding standing)
    {
        var before = Status(_state.Bot);
        _state.Bot = standing;
        _world.Updates.Add("my_chat_member", new()
        {
            ["chat"] = _state.Chat.ToJson(),
            ["from"] = by.ToJson(),
            ["date"] = _world.Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = ChatMethods.Member(_world.Bot, before),
            ["new_chat_member"] = ChatMethods.Member(_world.Bot, Status(standing)),
        });
    }

    private static string Status(BotStanding standing) => standing switch
    {
        BotStanding.Member => "member",
        BotStanding.Administrator => "administrator",
        BotStanding.Kicked or BotStanding.Blocked => "kicked",
        _ => "left",
    };
}
